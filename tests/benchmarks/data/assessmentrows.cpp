#include "tests/benchmarks/data/assessmentrows.h"

#include <QDate>

#include <array>
#include <cstdio>

namespace gatehouse::bench {

namespace {

constexpr quint32 assessmentKind = 0x10;
constexpr int assessors = 60;
constexpr int days = 700;

struct Verdict {
    const char *judgement;
    const char *risk;
};

Verdict verdict(quint64 lot)
{
    static constexpr std::array risks{"low", "medium", "high"};
    const char *risk = risks[(lot >> 8) % risks.size()];
    const quint64 percent = lot % 100;
    if (percent < 11)
        return {"partial", risk};
    if (percent < 15)
        return {"noncompliant", risk};
    return {percent < 17 ? "not_applicable" : "compliant", "none"};
}

} // namespace

AssessmentRows::AssessmentRows(std::vector<AssessedRequirement> requirements)
    : m_requirements(std::move(requirements))
{
}

AssessmentRow AssessmentRows::row(qint64 number) const
{
    const auto lot = scattered(static_cast<quint64>(number));
    const auto place = static_cast<size_t>(number);
    const Verdict found = verdict(lot);
    AssessmentRow row;
    row.id = firstAssessmentId + number;
    row.uid = uidOf(assessmentKind, number);
    row.release = static_cast<qint64>(place / perRelease()) + 1;
    const AssessedRequirement &requirement = m_requirements[place % perRelease()];
    row.requirement = requirement.id.value;
    row.phase = requirement.phase;
    row.judgement = found.judgement;
    row.methods = "document interview config static dynamic pentest"; // counts in every phase
    row.object = m_texts.text(lot, 10);
    row.record = m_texts.text(lot + 1, 40);
    row.risk = found.risk;
    row.assessor = "测评员" + QByteArray::number(static_cast<int>(lot / 11 % assessors) + 1);
    row.assessedOn = QDate(2024, 3, 1)
                         .addDays(static_cast<qint64>(lot / 13 % days))
                         .toString(Qt::ISODate)
                         .toLatin1();
    return row;
}

QByteArray uidOf(quint32 kind, qint64 number)
{
    char text[40];
    const int size = std::snprintf(text, sizeof text, "%08x-0000-4000-8000-%012llx", kind,
                                   static_cast<unsigned long long>(number));
    return {text, size};
}

} // namespace gatehouse::bench
