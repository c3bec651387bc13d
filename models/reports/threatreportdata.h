#pragma once

#include "models/auditchain/auditlog.h"
#include "models/base/phrasebook.h"
#include "models/lifecycle/gate.h"
#include "models/portfolio/app.h"
#include "models/portfolio/release.h"
#include "models/reports/threatreport.h"
#include "models/threatmodels/modelgeometry.h"
#include "models/threatmodels/threatregister.h"

namespace gatehouse {

/// Everything the report of a threat model says, read in one transaction, so that every page speaks
/// of the same moment; and the words it says it in.
struct ThreatReportData {
    static constexpr const char *context = "ThreatReport";

    explicit ThreatReportData(Language language) : words(language) { }

    Phrasebook words;
    QDateTime takenAt;
    QDate today; ///< its day, where the reader is
    QString preparedBy;
    App app;
    Release release;
    QString ownerUnit; ///< with the units above it
    QString responsible; ///< with the post
    std::vector<std::shared_ptr<const Library>> libraries; ///< that the release is held against
    ThreatRegister threats;
    ThreatModel drawing;
    ModelGeometry geometry;
    std::vector<CriterionStatus> criteria; ///< what the design gate asks of the model
    QHash<PersonId, QString> people;
    AuditLog::Head auditHead;

    /// Fails with NotFound where there is no such release or it has no threat model.
    static Result<ThreatReportData> load(const Database &database, LibraryShelf &shelf,
                                         ReleaseId release, const ThreatReportOptions &options);

    /// A phrase marked QT_TRANSLATE_NOOP("ThreatReport", …).
    QString say(const char *source) const { return words.text(context, source); }
    /// The same marked QT_TRANSLATE_N_NOOP.
    QString say(const char *source, int count) const { return words.text(context, source, count); }
    QString in(const LocalizedText &text) const { return text.in(words.language()); }

    /// How commands and file names call the release: "LIFE@8.6.0".
    QString releaseMark() const { return app.code + u'@' + release.version; }
    /// What a requirement of a threat library's id is cited as in the release's libraries.
    QString cited(const QString &requirement) const;
    /// By uid; a dash for none.
    QString nameOf(const QString &uid) const;
    /// The boxed boundaries that an element is in.
    QStringList zonesOf(const QString &element) const;
    QStringList assetNames(const QStringList &assets) const;
    /// The threats at a part that count, in the register's order; of the whole model for an empty
    /// uid.
    std::vector<const ThreatRow *> threatsAt(const QString &subject) const;
    const ModelPart *part(const QString &subject) const;
};

} // namespace gatehouse
