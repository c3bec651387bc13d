// Seeds: resources/libraries resources/threats

#include "models/auditchain/auditsegment.h"
#include "models/libraries/libraryrepository.h"
#include "models/threatmodels/threatlibrarycontent.h"

#include <QBuffer>

using namespace gatehouse;

namespace {

template<class T>
void expectSentence(const Result<T> &read)
{
    if (!read && read.error().message.isEmpty())
        qFatal("refused without a word");
}

} // namespace

/// Files of Gatehouse's own that somebody sends: requirement libraries, threat libraries, segments
/// of the audit log.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    QByteArray content(reinterpret_cast<const char *>(data), qsizetype(size));
    expectSentence(parseLibrary(content));
    expectSentence(threatLibraryContentFromJson(content));
    QBuffer file(&content);
    file.open(QIODevice::ReadOnly);
    expectSentence(AuditSegment::verify(file));
    return 0;
}
