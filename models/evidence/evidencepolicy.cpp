#include "models/evidence/evidencepolicy.h"

#include "models/evidence/mediatype.h"
#include "models/portfolio/criteriafile.h"

namespace gatehouse {

const EvidencePolicy &EvidencePolicy::builtIn()
{
    static const EvidencePolicy policy = [] {
        EvidencePolicy read;
        const QJsonObject stated =
            criteriaFile("evidence.json").value(QStringLiteral("months")).toObject();
        for (const EvidenceKind kind : allValues<EvidenceKind>()) {
            if (const int many = stated.value(toKey(kind)).toInt(); many > 0)
                read.months.emplace(kind, many);
        }
        return read;
    }();
    return policy;
}

QDate EvidencePolicy::lastDayOf(EvidenceKind kind, QDate day) const
{
    const auto found = months.find(kind);
    return found == months.end() || !day.isValid() ? QDate() : day.addMonths(found->second);
}

EvidenceKind evidenceKindOf(const QString &mediaType)
{
    switch (fileTypeOf(mediaType)) {
    case FileType::Image:
        return EvidenceKind::Screenshot;
    case FileType::Recording:
        return EvidenceKind::Recording;
    case FileType::AppPackage:
        return EvidenceKind::Package;
    default:
        return EvidenceKind::Other;
    }
}

} // namespace gatehouse
