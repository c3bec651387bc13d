#include "models/packages/signerreport.h"

#include <QRegularExpression>

namespace gatehouse {

bool readSigners(const QByteArray &output, PackageReport &report)
{
    static const QRegularExpression scheme(
        QStringLiteral("^Verified using (v[0-9.]+) scheme .*: true$"));
    static const QRegularExpression signer(
        QStringLiteral("^(?:V[0-9.]+ )?Signer:?.* certificate (DN|SHA-256 digest): (.*)$"));
    constexpr int longestSubject = 400;
    std::optional<bool> holds;
    QStringList schemes;
    QStringList problems;
    std::vector<PackageSigner> signers;
    for (const QString &each : QString::fromUtf8(output).split(u'\n')) {
        const QString line = each.trimmed();
        if (line == QLatin1StringView("Verifies"))
            holds = holds.value_or(true);
        else if (line.startsWith(QLatin1StringView("DOES NOT VERIFY")))
            holds = false;
        else if (line.startsWith(QLatin1StringView("ERROR: ")))
            problems += line.mid(7).left(longestSubject);
        else if (const auto used = scheme.match(line); used.hasMatch())
            schemes += used.captured(1);
        else if (const auto told = signer.match(line); told.hasMatch()) {
            if (told.captured(1) == QLatin1StringView("DN"))
                signers.push_back({told.captured(2).left(longestSubject), {}});
            else if (!signers.empty())
                signers.back().sha256 = told.captured(2).trimmed().toLower();
        }
    }
    if (!holds)
        return false;
    report.isSigned = *holds;
    report.schemes = schemes;
    report.signatureProblem = problems.mid(0, 3).join(QStringLiteral("; "));
    report.signers = std::move(signers);
    return true;
}

} // namespace gatehouse
