#include "models/components/versionrange.h"

#include <QRegularExpression>
#include <QUrl>
#include <QVersionNumber>

#include <algorithm>
#include <iterator>

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

Result<std::vector<VersionRange::Term>> VersionRange::versTerms(const QString &text)
{
    static const QRegularExpression term(
        QStringLiteral("^(<=|>=|!=|<|>|=)?([^<>=!|*,()\\[\\]\\s]+)$"));
    std::vector<Term> terms;
    for (QString part : text.split(u'|', Qt::SkipEmptyParts)) {
        const auto match = term.match(part.remove(u' '));
        if (!match.hasMatch())
            return fail(ErrorKind::Invalid, tr("“%1” is no range of versions.").arg(text));
        static const QHash<QString, Bound> bounds{{QStringLiteral("<"), Bound::Less},
                                                  {QStringLiteral("<="), Bound::AtMost},
                                                  {QStringLiteral(">"), Bound::More},
                                                  {QStringLiteral(">="), Bound::AtLeast},
                                                  {QStringLiteral("!="), Bound::Other}};
        terms.push_back({bounds.value(match.captured(1), Bound::Equal),
                         QUrl::fromPercentEncoding(match.captured(2).toUtf8())});
    }
    std::ranges::stable_sort(terms, [](const Term &one, const Term &other) {
        return compareVersions(one.version, other.version) < 0;
    });
    return terms;
}

Result<VersionRange> VersionRange::ofFile(const QString &text)
{
    const QString written = text.trimmed();
    if (!written.startsWith(QLatin1StringView("vers:"), Qt::CaseInsensitive)) {
        if (written.isEmpty())
            return fail(ErrorKind::Invalid, tr("“%1” is no range of versions.").arg(text));
        return parse(written);
    }
    VersionRange range;
    const QString constraints = written.section(u'/', 1).trimmed();
    if (constraints == QLatin1StringView("*"))
        return range;
    TRY_ASSIGN(const std::vector<Term> terms, versTerms(constraints));
    if (terms.empty())
        return fail(ErrorKind::Invalid, tr("“%1” is no range of versions.").arg(text));
    std::vector<Term> others;
    std::ranges::copy_if(terms, std::back_inserter(others),
                         [](const Term &each) { return each.bound == Bound::Other; });
    const auto add = [&](std::vector<Term> together) {
        together.insert(together.end(), others.begin(), others.end());
        range.m_alternatives.push_back(std::move(together));
    };
    // By their order, a lower bound holds together with the upper one behind it; of several in a
    // row, the widest counts.
    const Term *lower = nullptr;
    const Term *upper = nullptr;
    const auto close = [&] {
        std::vector<Term> together;
        for (const Term *each : {lower, upper}) {
            if (each)
                together.push_back(*each);
        }
        if (!together.empty())
            add(std::move(together));
        lower = nullptr;
        upper = nullptr;
    };
    for (const Term &each : terms) {
        if (each.bound == Bound::Equal) {
            range.m_alternatives.push_back({each});
        } else if (each.bound == Bound::Less || each.bound == Bound::AtMost) {
            upper = &each;
        } else if (each.bound != Bound::Other) {
            if (upper)
                close();
            lower = lower ? lower : &each;
        }
    }
    close();
    if (range.m_alternatives.empty())
        add({});
    return range;
}

bool VersionRange::Term::holds(const QString &other) const
{
    const int order = compareVersions(other, version);
    switch (bound) {
    case Bound::Equal:
        return order == 0;
    case Bound::Other:
        return order != 0;
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
