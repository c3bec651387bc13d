#include "models/base/listing.h"

namespace gatehouse {

namespace {

// A translation context of its own: this is a plain function.
class Listing
{
    Q_DECLARE_TR_FUNCTIONS(Listing)
};

} // namespace

QString listed(const QStringList &items)
{
    return items.join(Listing::tr(", ", "between the items of a list"));
}

} // namespace gatehouse
