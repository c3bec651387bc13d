#include "models/components/versionrange.h"

#include <QRegularExpression>
#include <QVersionNumber>

#include <algorithm>

namespace gatehouse {

namespace {

bool leadsUp(const QString &suffix)
{
    static const QRegularExpression marks(
        QStringLiteral("^[.-]?(a|b|m|alpha|beta|rc|cr|milestone|snapshot|pre|preview|dev)"
                       "[.-]?\\d*([.-].*)?$"),
        QRegularExpression::CaseInsensitiveOption);
    return marks.match(suffix).hasMatch();
}

} // namespace

int compareVersions(const QString &one, const QString &other)
{
    qsizetype oneEnd = 0;
    qsizetype otherEnd = 0;
    const auto oneNumber = QVersionNumber::fromString(one, &oneEnd).normalized();
    const auto otherNumber = QVersionNumber::fromString(other, &otherEnd).normalized();
    if (const int order = QVersionNumber::compare(oneNumber, otherNumber); order != 0)
        return order;
    const QString oneSuffix = one.mid(oneEnd);
    const QString otherSuffix = other.mid(otherEnd);
    const bool oneLeads = leadsUp(oneSuffix);
    if (oneLeads != leadsUp(otherSuffix))
        return oneLeads ? -1 : 1;
    return oneSuffix.compare(otherSuffix, Qt::CaseInsensitive);
}

Result<VersionRange> VersionRange::parse(const QString &text)
{
    static const QRegularExpression term(QStringLiteral("^(<=|>=|<|>|=)?\\s*([^\\s<>=,]+)"));
    VersionRange range;
    for (const QString &part : text.split(u',', Qt::SkipEmptyParts)) {
        QString rest = part.trimmed();
        std::vector<Term> terms;
        while (!rest.isEmpty()) {
            const auto match = term.match(rest);
            if (!match.hasMatch())
                return fail(ErrorKind::Invalid,
                            tr("“%1” names no versions. Write “2.14.1”, or “>=2.0 <2.15.0”, and "
                               "separate several by commas.")
                                .arg(part.trimmed()));
            const QString sign = match.captured(1);
            const Bound bound = sign == QLatin1StringView("<") ? Bound::Less
                : sign == QLatin1StringView("<=")              ? Bound::AtMost
                : sign == QLatin1StringView(">")               ? Bound::More
                : sign == QLatin1StringView(">=")              ? Bound::AtLeast
                                                               : Bound::Equal;
            terms.push_back({bound, match.captured(2)});
            rest = rest.mid(match.capturedEnd()).trimmed();
        }
        const bool hasOne =
            std::ranges::any_of(terms, [](const Term &each) { return each.bound == Bound::Equal; });
        if (hasOne && terms.size() > 1)
            return fail(
                ErrorKind::Invalid,
                tr("“%1” is no single version. Separate versions by commas.").arg(part.trimmed()));
        if (!terms.empty())
            range.m_alternatives.push_back(std::move(terms));
    }
    return range;
}

bool VersionRange::Term::holds(const QString &other) const
{
    const int order = compareVersions(other, version);
    switch (bound) {
    case Bound::Equal:
        return order == 0;
    case Bound::Less:
        return order < 0;
    case Bound::AtMost:
        return order <= 0;
    case Bound::More:
        return order > 0;
    case Bound::AtLeast:
        return order >= 0;
    }
    return false;
}

bool VersionRange::holds(const QString &version) const
{
    if (m_alternatives.empty())
        return true;
    if (version.isEmpty())
        return false;
    return std::ranges::any_of(m_alternatives, [&](const std::vector<Term> &terms) {
        return std::ranges::all_of(terms, [&](const Term &term) { return term.holds(version); });
    });
}

} // namespace gatehouse
