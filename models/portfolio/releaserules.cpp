#include "models/portfolio/releaserules.h"

#include "models/base/daterule.h"
#include "models/portfolio/platforms.h"

#include <algorithm>

namespace gatehouse {

namespace {

constexpr int digestDigits = 64; // 256 bits: SHA-256 (FIPS 180-4) and SM3 (GB/T 32905) alike

class ReleaseRules
{
    Q_DECLARE_TR_FUNCTIONS(ReleaseRules)
public:
    static Result<void> checkFields(Release &release);
    static Result<QString> checkDigest(const QString &algorithm, const QString &digest);
    static Result<void> checkPlan(std::map<Phase, QDate> &plan);
};

Result<void> ReleaseRules::checkFields(Release &release)
{
    TRY(describe<Release>().check(&release, {}));
    TRY_ASSIGN(release.packageSha256,
               checkDigest(QStringLiteral("SHA-256"), release.packageSha256));
    TRY_ASSIGN(release.packageSm3, checkDigest(QStringLiteral("SM3"), release.packageSm3));
    return {};
}

Result<QString> ReleaseRules::checkDigest(const QString &algorithm, const QString &digest)
{
    const QString digits = digest.trimmed().toLower();
    if (digits.isEmpty())
        return digits;
    const bool hexadecimal = std::all_of(digits.begin(), digits.end(), [](QChar digit) {
        return (digit >= u'0' && digit <= u'9') || (digit >= u'a' && digit <= u'f');
    });
    if (!hexadecimal)
        return fail(ErrorKind::Invalid,
                    tr("The %1 digest of the package holds something else than the digits 0 to 9 "
                       "and a to f. Copy it again, or leave it empty.")
                        .arg(algorithm));
    if (digits.size() != digestDigits)
        return fail(
            ErrorKind::Invalid,
            tr("The %1 digest of the package has %2 digits instead of %3. Copy it again, "
               "or leave it empty.")
                .arg(algorithm, QString::number(digits.size()), QString::number(digestDigits)));
    return digits;
}

Result<void> ReleaseRules::checkPlan(std::map<Phase, QDate> &plan)
{
    std::erase_if(plan, [](const auto &entry) { return !entry.second.isValid(); });
    for (const auto &[phase, date] : plan)
        TRY(DateRule({tr("The date planned for the phase %1").arg(label(phase))}).check(date, {}));
    auto earlier = plan.end();
    for (auto entry = plan.begin(); entry != plan.end(); earlier = entry++) {
        if (earlier == plan.end() || entry->second >= earlier->second)
            continue;
        return fail(ErrorKind::Invalid,
                    tr("The phase %1 is planned for %2, before %3 on %4. Phases follow one "
                       "another: change one of the dates.")
                        .arg(label(entry->first), entry->second.toString(Qt::ISODate),
                             label(earlier->first), earlier->second.toString(Qt::ISODate)));
    }
    return {};
}

} // namespace

Result<Release> checkedRelease(Release release)
{
    TRY(ReleaseRules::checkFields(release));
    TRY(ReleaseRules::checkPlan(release.plannedOn));
    release.platforms = inOrder(release.platforms);
    return release;
}

} // namespace gatehouse
