#include "models/packages/provisioning.h"

#include "models/base/digest.h"
#include "models/packages/propertylist.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <openssl/bio.h>
#include <openssl/cms.h>
#include <openssl/x509.h>

#include <memory>

namespace gatehouse {

namespace {

struct ProvisioningReader {
    Q_DECLARE_TR_FUNCTIONS(Provisioning)
};

using Bytes = std::unique_ptr<BIO, decltype(&BIO_free_all)>;

Bytes bytesOver(const QByteArray &content)
{
    return {BIO_new_mem_buf(content.constData(), static_cast<int>(content.size())), &BIO_free_all};
}

QByteArray contentOf(const QByteArray &message)
{
    const Bytes source = bytesOver(message);
    const std::unique_ptr<CMS_ContentInfo, decltype(&CMS_ContentInfo_free)> cms(
        d2i_CMS_bio(source.get(), nullptr), &CMS_ContentInfo_free);
    ASN1_OCTET_STRING **inside = cms ? CMS_get0_content(cms.get()) : nullptr;
    if (!inside || !*inside)
        return {};
    return {reinterpret_cast<const char *>(ASN1_STRING_get0_data(*inside)),
            ASN1_STRING_length(*inside)};
}

QString subjectOf(const QByteArray &certificate)
{
    const Bytes source = bytesOver(certificate);
    const std::unique_ptr<X509, decltype(&X509_free)> read(d2i_X509_bio(source.get(), nullptr),
                                                           &X509_free);
    if (!read)
        return {};
    const Bytes written(BIO_new(BIO_s_mem()), &BIO_free_all);
    X509_NAME_print_ex(written.get(), X509_get_subject_name(read.get()), 0,
                       XN_FLAG_RFC2253 & ~ASN1_STRFLGS_ESC_MSB);
    char *text = nullptr;
    const long length = BIO_get_mem_data(written.get(), &text);
    return QString::fromUtf8(text, static_cast<qsizetype>(length));
}

/// Whom the app is for, and who signs it.
void readAudience(const QJsonObject &profile, const QJsonObject &entitlements, Provisioning &told)
{
    constexpr int longest = 200;
    const QJsonArray devices = profile.value(QLatin1StringView("ProvisionedDevices")).toArray();
    told.devices = static_cast<int>(devices.size());
    told.audience = profile.value(QLatin1StringView("ProvisionsAllDevices")).toBool()
        ? Provisioning::Organisation
        : profile.contains(QLatin1StringView("ProvisionedDevices")) ? Provisioning::Devices
                                                                    : Provisioning::Store;
    const QString team =
        profile.value(QLatin1StringView("TeamIdentifier")).toArray().at(0).toString().left(longest);
    const QString name = profile.value(QLatin1StringView("TeamName")).toString().left(longest);
    told.team =
        name.isEmpty() || team.isEmpty() ? name + team : QStringLiteral("%1 (%2)").arg(name, team);
    // "ABCDE12345.com.example.app", after whoever gave out the identifier.
    told.package = entitlements.value(QLatin1StringView("application-identifier"))
                       .toString()
                       .left(longest)
                       .section(u'.', 1);
    told.expiresOn = QDateTime::fromString(
                         profile.value(QLatin1StringView("ExpirationDate")).toString(), Qt::ISODate)
                         .date();
}

} // namespace

Result<void> readProvisioning(const QByteArray &content, PackageReport &report, Progress *progress)
{
    const QByteArray inside = contentOf(content);
    if (inside.isEmpty())
        return fail(
            ErrorKind::Unreadable,
            ProvisioningReader::tr("The provisioning profile in the package cannot be read."));
    TRY_ASSIGN(const QJsonObject profile, PropertyList::read(inside, progress));
    const QJsonObject entitlements = profile.value(QLatin1StringView("Entitlements")).toObject();
    readAudience(profile, entitlements, report.provisioning);
    report.isDebuggable = entitlements.value(QLatin1StringView("get-task-allow")).toBool(false);
    for (const QJsonValue &each :
         profile.value(QLatin1StringView("DeveloperCertificates")).toArray()) {
        const QByteArray certificate = QByteArray::fromBase64(each.toString().toLatin1());
        const QString subject = subjectOf(certificate);
        if (!subject.isEmpty())
            report.signers.push_back(
                {subject,
                 QString::fromLatin1(Digest::of(DigestAlgorithm::Sha256, certificate).toHex())});
    }
    return {};
}

} // namespace gatehouse
