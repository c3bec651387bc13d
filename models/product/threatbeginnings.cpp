#include "models/product/threatbeginnings.h"

#include "models/threatmodels/newthreats.h"

#include <algorithm>
#include <limits>

namespace gatehouse {

namespace {

constexpr int impossible = std::numeric_limits<int>::max() / 2;

bool agrees(const ThreatBeginnings::Finding &finding, const ThreatBeginnings::Moment &threat)
{
    return finding.at == threat.at && finding.by == threat.by;
}

/// As nearly always: each stands where its entry is next. Empty: not so, or not to be told so.
std::vector<const ThreatBeginnings::Finding *>
plainlyFound(const std::vector<ThreatBeginnings::Finding> &findings,
             const std::vector<ThreatBeginnings::Moment> &threats)
{
    std::vector<const ThreatBeginnings::Finding *> found;
    for (const ThreatBeginnings::Finding &finding : findings) {
        const size_t most =
            finding.count ? found.size() + static_cast<size_t>(*finding.count) : threats.size();
        while (found.size() < std::min(most, threats.size())
               && agrees(finding, threats[found.size()]))
            found.push_back(&finding);
        if (finding.count && found.size() != most)
            return {};
    }
    return found.size() == threats.size() ? found
                                          : std::vector<const ThreatBeginnings::Finding *>();
}

} // namespace

const QSet<QByteArray> &ThreatBeginnings::entities()
{
    static const QSet<QByteArray> all{"app", "countermeasure", "threat", "threat_model"};
    return all;
}

void ThreatBeginnings::play(const ScannedEntry &entry, const ScannedRecord &record, qint64 sequence)
{
    const bool isThreat = record.entity == "threat";
    const bool isModel = record.entity == "threat_model";
    if (!isThreat && !isModel && record.entity != "app" && record.entity != "countermeasure")
        return;
    if (m_entry.place.entry != sequence) {
        finish();
        m_entry = {
            {sequence, 0}, entry.accountName.toByteArray(), entry.at.toByteArray(), {}, 0, {}};
        m_record = 0;
    }
    ++m_record;
    if (isThreat) {
        // It was there before, and is in the drawing again, or no longer.
        const QByteArrayView isThere = memberOf(record.after, "is_there");
        if (record.before.size() > 2 && !isThere.isNull())
            m_returned[record.release] += isThere == "true" ? 1 : 0;
        return;
    }
    if (!isModel) {
        if (record.entity == "app")
            m_apps.insert(record.id);
        else
            m_countered.insert(record.release);
        return;
    }
    // Earlier versions noted no keys.
    if (record.release == 0)
        return;
    const QByteArray uid = record.uid.toByteArray();
    const bool isNew = record.isNew("drawn_at");
    if (isNew) {
        Known &known = m_models[uid];
        known = {};
        known.model.begun = {sequence, m_record};
        known.model.carriedFrom = memberOf(record.after, "carried_from_uid").toByteArray();
        known.release = record.release;
        known.app = record.app;
        m_ofRelease.insert(record.release, uid);
        m_ofApp.insert(record.app, uid);
    }
    m_drawn.push_back({uid, m_record, memberOf(record.after, "threats_added").toLongLong(),
                       memberOf(record.after, newThreatsKey).toLongLong(),
                       memberOf(record.after, firstNewThreatKey).toByteArray().mid(2).toInt(),
                       memberOf(record.after, newThreatsDigestKey).toByteArray()});
}

void ThreatBeginnings::finish()
{
    std::vector<QByteArray> touched;
    for (const Drawn &each : m_drawn)
        touched.push_back(each.uid);
    for (const qint64 app : std::as_const(m_apps)) {
        for (auto each = m_ofApp.constFind(app); each != m_ofApp.cend() && each.key() == app;
             ++each)
            touched.push_back(*each);
    }
    for (const qint64 release : std::as_const(m_countered))
        touched.push_back(m_ofRelease.value(release));
    for (auto each = m_returned.cbegin(); each != m_returned.cend(); ++each)
        touched.push_back(m_ofRelease.value(each.key()));
    std::ranges::sort(touched);
    const auto again = std::ranges::unique(touched);
    touched.erase(again.begin(), again.end());
    for (const QByteArray &uid : touched) {
        const auto known = m_models.find(uid);
        if (known == m_models.end())
            continue;
        Finding finding = m_entry;
        finding.place.record = m_record + 1;
        qint64 count = -m_returned.value(known->release);
        bool isCounted = false;
        bool isNumbered = false;
        for (const Drawn &each : m_drawn) {
            if (each.uid != uid)
                continue;
            isCounted = true;
            finding.place.record = each.record;
            count += each.added;
            if (each.fresh == 0)
                continue;
            isNumbered = true;
            Finding numbered = finding;
            numbered.count = each.fresh;
            numbered.first = each.first;
            numbered.digest = each.digest;
            known->model.findings.push_back(numbered);
        }
        if (isNumbered)
            continue;
        // What finds more of them in the same entry does not say how many.
        if (isCounted && !m_apps.contains(known->app) && !m_countered.contains(known->release))
            finding.count = count;
        if (finding.count != 0)
            known->model.findings.push_back(finding);
    }
    m_drawn.clear();
    m_returned.clear();
    m_apps.clear();
    m_countered.clear();
}

const ThreatBeginnings::Model *ThreatBeginnings::model(const QByteArray &uid) const
{
    const auto known = m_models.constFind(uid);
    return known == m_models.cend() ? nullptr : &known->model;
}

std::vector<const ThreatBeginnings::Finding *>
ThreatBeginnings::found(const std::vector<Finding> &findings, const std::vector<Moment> &threats)
{
    auto plainly = plainlyFound(findings, threats);
    if (!plainly.empty() || threats.empty())
        return plainly;
    // least[n]: how many of the first n are said otherwise at least, where the entries so far found
    // them; begins[i][n]: how many of those were found before entry i.
    const size_t all = threats.size();
    std::vector<int> least(all + 1, impossible);
    least[0] = 0;
    std::vector<std::vector<size_t>> begins;
    begins.reserve(findings.size());
    std::vector<int> otherwise(all + 1); // of the first n, were they all this entry's
    for (const Finding &finding : findings) {
        for (size_t n = 0; n < all; ++n)
            otherwise[n + 1] = otherwise[n] + (agrees(finding, threats[n]) ? 0 : 1);
        std::vector<int> next(all + 1, impossible);
        std::vector<size_t> &begin = begins.emplace_back(all + 1, 0);
        if (finding.count) {
            const auto count = static_cast<size_t>(std::max<qint64>(0, *finding.count));
            for (size_t n = count; n <= all; ++n) {
                if (least[n - count] == impossible)
                    continue;
                next[n] = least[n - count] + otherwise[n] - otherwise[n - count];
                begin[n] = n - count;
            }
        } else {
            for (size_t n = 0; n <= all; ++n) {
                next[n] = least[n];
                begin[n] = n;
                if (n == 0 || next[n - 1] == impossible)
                    continue;
                const int longer = next[n - 1] + otherwise[n] - otherwise[n - 1];
                if (longer < next[n]) {
                    next[n] = longer;
                    begin[n] = begin[n - 1];
                }
            }
        }
        least.swap(next);
    }
    if (least[all] >= impossible)
        return {};
    std::vector<const Finding *> found(all);
    size_t end = all;
    for (size_t i = findings.size(); i-- > 0;) {
        const size_t begin = begins[i][end];
        std::fill(found.begin() + static_cast<qsizetype>(begin),
                  found.begin() + static_cast<qsizetype>(end), &findings[i]);
        end = begin;
    }
    return found;
}

} // namespace gatehouse
