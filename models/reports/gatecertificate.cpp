#include "models/reports/gatecertificate.h"

#include "models/appearance/pdftext.h"
#include "models/auditchain/auditlog.h"
#include "models/base/momenttext.h"
#include "models/base/phrasebook.h"
#include "models/lifecycle/gatestaleness.h"
#include "models/portfolio/apprepository.h"
#include "models/portfolio/releaserepository.h"
#include "models/reports/reportpages.h"

namespace gatehouse {

namespace {

/// Everything that a certificate tells.
struct Certified {
    GateDecision decision;
    App app;
    Release release;
    std::vector<SignatureExport::Piece> signatures;
    QString submittedBy;
    QDateTime submittedAt;
    bool isLast = false; ///< nothing was decided on the gate since
    std::vector<StaleReason> changes; ///< since a decision that is the last one
    AuditLog::Head head;
    QDateTime now;
};

Result<Certified> readCertified(const Database &database, LibraryShelf &shelf, GateDecisionId id,
                                const QDateTime &now)
{
    Certified read;
    read.now = now;
    TRY_ASSIGN(read.decision, GateRepository(database, shelf).decision(id));
    TRY_ASSIGN(read.release, ReleaseRepository(database).release(read.decision.release));
    TRY_ASSIGN(read.app, AppRepository(database).app(read.release.app));
    const GateSigning signing(database, shelf);
    TRY_ASSIGN(const auto all, signing.signatures(read.decision.release));
    read.signatures = SignatureExport::pieces(GateSigning::under(read.decision, all));
    TRY_ASSIGN(const auto submissions, signing.submissions(read.decision.release));
    for (const GateSubmission &each : submissions) {
        if (each.id == read.decision.submission) {
            read.submittedBy = each.submittedBy;
            read.submittedAt = each.submittedAt;
        }
    }
    const QDate today = now.toLocalTime().date();
    TRY_ASSIGN(const GateReading reading,
               GateReading::load(database, shelf, read.decision.release, today));
    const auto &last = reading.lastDecision[static_cast<size_t>(indexOf(read.decision.phase))];
    read.isLast = last && last->id == id;
    if (read.isLast && read.decision.decision != GateDecisionKind::Reopened) {
        TRY_ASSIGN(read.changes, GateStaleness(database, shelf).reasons(id, reading, today));
    }
    TRY_ASSIGN(read.head, AuditLog(database).head());
    return read;
}

/// The certificate in one language.
class CertificateText
{
public:
    CertificateText(const Certified &certified, Language language)
        : m_certified(certified), m_book(language)
    {
    }

    QString say(const char *source) const { return m_book.text("GateCertificate", source); }
    QString title() const { return say(QT_TRANSLATE_NOOP("GateCertificate", "Gate certificate")); }

    ReportText text() const
    {
        ReportText page;
        page.title(title());
        page.gap(12);
        page.pairs(facts());
        page.heading(say(QT_TRANSLATE_NOOP("GateCertificate", "Signatures")));
        page.table(signatures());
        page.heading(say(QT_TRANSLATE_NOOP("GateCertificate", "How to verify it")));
        page.paragraph(say(QT_TRANSLATE_NOOP(
            "GateCertificate",
            "“gatehouse-cli gate export-signature” writes what was signed, the signatures, the "
            "public keys and the content into a folder. There, OpenSSL 3 verifies each of them "
            "without Gatehouse:")));
        for (const SignatureExport::Piece &piece : m_certified.signatures)
            page.note(piece.command());
        page.note(QStringLiteral("sha256sum %1").arg(SignatureExport::snapshotFile()));
        page.paragraph(say(QT_TRANSLATE_NOOP(
            "GateCertificate",
            "Whether a key is that of the person it names, ask that person: its fingerprint is the "
            "SHA-256 of the public key. A signature says that whoever knew the password signed "
            "this content at that time, by the clock of the computer that was used.")));
        return page;
    }

private:
    std::vector<std::pair<QString, QString>> facts() const
    {
        const GateDecision &decision = m_certified.decision;
        std::vector<std::pair<QString, QString>> pairs{
            {say(QT_TRANSLATE_NOOP("GateCertificate", "App")),
             QStringLiteral("%1 (%2)").arg(m_certified.app.name, m_certified.app.code)},
            {say(QT_TRANSLATE_NOOP("GateCertificate", "Version")), m_certified.release.version},
            {say(QT_TRANSLATE_NOOP("GateCertificate", "Gate")), m_book.label(decision.phase)},
            {say(QT_TRANSLATE_NOOP("GateCertificate", "Decision")),
             m_book.label(decision.decision)},
            {say(QT_TRANSLATE_NOOP("GateCertificate", "Decided at")),
             momentText(decision.decidedAt)},
        };
        if (const QString since = sinceThen(); !since.isEmpty())
            pairs.push_back(
                {say(QT_TRANSLATE_NOOP("GateCertificate", "Since the decision")), since});
        pairs.push_back(
            {say(QT_TRANSLATE_NOOP("GateCertificate", "Statement")), decision.statement});
        if (!m_certified.submittedBy.isEmpty())
            pairs.push_back({say(QT_TRANSLATE_NOOP("GateCertificate", "Submitted by")),
                             QStringLiteral("%1 · %2").arg(m_certified.submittedBy,
                                                           momentText(m_certified.submittedAt))});
        pairs.push_back({say(QT_TRANSLATE_NOOP("GateCertificate", "Content, SHA-256")),
                         QString::fromLatin1(decision.snapshotDigest.toHex())});
        pairs.push_back({say(QT_TRANSLATE_NOOP("GateCertificate", "Audit log, entry and head")),
                         QStringLiteral("%1 · %2")
                             .arg(m_certified.head.sequence)
                             .arg(m_certified.head.text())});
        return pairs;
    }

    /// Whether what was decided upon stands as it was when this is written; what was signed says
    /// nothing of it. Nothing of a gate that was opened again.
    QString sinceThen() const
    {
        const QString today = m_certified.now.toLocalTime().date().toString(Qt::ISODate);
        if (!m_certified.isLast)
            return say(QT_TRANSLATE_NOOP("GateCertificate", "The gate was decided on again."));
        if (m_certified.decision.decision == GateDecisionKind::Reopened)
            return {};
        if (m_certified.changes.empty())
            return say(QT_TRANSLATE_NOOP("GateCertificate",
                                         "Nothing that it rests on had changed by %1."))
                .arg(today);
        return say(QT_TRANSLATE_NOOP("GateCertificate",
                                     "By %1, what it rests on had changed (%2). What changed tells "
                                     "“gatehouse-cli gate why-stale --release %3 --phase %4”."))
            .arg(today, StaleReason::count(m_certified.changes, FieldWording(m_book)),
                 m_certified.app.code + u'@' + m_certified.release.version,
                 toKey(m_certified.decision.phase));
    }

    ReportTable signatures() const
    {
        ReportTable table;
        table.columns = {{say(QT_TRANSLATE_NOOP("GateCertificate", "Signed by")), 26},
                         {say(QT_TRANSLATE_NOOP("GateCertificate", "Role")), 18},
                         {say(QT_TRANSLATE_NOOP("GateCertificate", "Time")), 22},
                         {say(QT_TRANSLATE_NOOP("GateCertificate", "Key and fingerprint")), 44},
                         {say(QT_TRANSLATE_NOOP("GateCertificate", "Signature")), 14, true}};
        for (const SignatureExport::Piece &piece : m_certified.signatures) {
            const CheckedSignature &each = piece.signature;
            table.add({{each.signature.signedBy, each.signature.post},
                       m_book.label(each.signature.role),
                       momentText(each.signature.signedAt),
                       each.key
                           ? ReportCell(m_book.label(each.key->algorithm), each.key->fingerprint())
                           : ReportCell(),
                       {m_book.label(each.state), each.isValid() ? Tone::Success : Tone::Danger}});
        }
        return table;
    }

    const Certified &m_certified;
    Phrasebook m_book;
};

} // namespace

Result<void> GateCertificate::write(const Database &database, LibraryShelf &shelf,
                                    GateDecisionId decision, const FileTarget &target,
                                    const QDateTime &now)
{
    TRY_ASSIGN(ReplacementFile replacement, ReplacementFile::beside(target));
    TRY_ASSIGN(const Certified certified, readCertified(database, shelf, decision, now));
    if (certified.signatures.empty())
        return fail(ErrorKind::NotFound,
                    tr("Nobody signed this decision: it was made before decisions were signed."));
    {
        const CertificateText chinese(certified, Language::Chinese);
        const CertificateText english(certified, Language::English);
        const QString name =
            QStringLiteral("%1 %2").arg(certified.app.name, certified.release.version);
        const QString title = QStringLiteral("%1 · %2").arg(chinese.title(), english.title());
        ReportPages pages(replacement.path(), QStringLiteral("%1 · %2").arg(title, name),
                          {.left = name,
                           .right = title,
                           .foot = momentText(now),
                           .number = QStringLiteral("%1 / %2")});
        pages.add(chinese.text(), ReportPages::Paper::Upright);
        pages.add(english.text(), ReportPages::Paper::Upright);
        if (!pages.write([](int) { return true; }))
            return tl::unexpected(ReplacementFile::writeError(target.path, 0));
    }
    if (!nameCharacters(replacement.path()))
        return tl::unexpected(ReplacementFile::writeError(target.path, 0));
    return replacement.commit();
}

} // namespace gatehouse
