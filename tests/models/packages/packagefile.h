#pragma once

#include "models/packages/packagereport.h"
#include "tests/models/packages/tooloutputs.h"

#include <QFile>

#include <archive.h>
#include <archive_entry.h>
#include <openssl/cms.h>
#include <openssl/evp.h>
#include <openssl/x509.h>

#include <memory>
#include <vector>

namespace gatehouse {

using Member = std::pair<QString, QByteArray>;

/// Writes a ZIP file of these members.
inline QString zipFile(const QString &path, const std::vector<Member> &members)
{
    archive *writing = archive_write_new();
    archive_write_set_format_zip(writing);
    if (archive_write_open_filename(writing, QFile::encodeName(path).constData()) != ARCHIVE_OK)
        qFatal("cannot write %s", qUtf8Printable(path));
    for (const auto &[name, content] : members) {
        archive_entry *entry = archive_entry_new();
        archive_entry_set_pathname_utf8(entry, name.toUtf8().constData());
        archive_entry_set_size(entry, content.size());
        archive_entry_set_filetype(entry, AE_IFREG);
        archive_entry_set_perm(entry, 0644);
        archive_write_header(writing, entry);
        archive_write_data(writing, content.constData(), static_cast<size_t>(content.size()));
        archive_entry_free(entry);
    }
    archive_write_free(writing);
    return path;
}

/// A supplier with a key and a certificate of its own.
class TestSigner
{
public:
    explicit TestSigner(const char *organisation)
        : m_key(EVP_EC_gen("P-256"), &EVP_PKEY_free), m_certificate(X509_new(), &X509_free)
    {
        X509 *made = m_certificate.get();
        X509_set_version(made, 2);
        ASN1_INTEGER_set(X509_get_serialNumber(made), 1);
        X509_gmtime_adj(X509_getm_notBefore(made), 0);
        X509_gmtime_adj(X509_getm_notAfter(made), 3600);
        X509_set_pubkey(made, m_key.get());
        X509_NAME *name = X509_get_subject_name(made);
        X509_NAME_add_entry_by_txt(name, "O", MBSTRING_UTF8,
                                   reinterpret_cast<const unsigned char *>(organisation), -1, -1,
                                   0);
        X509_set_issuer_name(made, name);
        X509_sign(made, m_key.get(), EVP_sha256());
    }

    /// In DER, as the next one.
    QByteArray certificate() const
    {
        unsigned char *bytes = nullptr;
        const int size = i2d_X509(m_certificate.get(), &bytes);
        return taken(bytes, size);
    }
    /// A signed message (CMS) around a content, as provisioning profiles are.
    QByteArray messageAround(const QByteArray &content) const
    {
        BIO *inside = BIO_new_mem_buf(content.constData(), static_cast<int>(content.size()));
        CMS_ContentInfo *message =
            CMS_sign(m_certificate.get(), m_key.get(), nullptr, inside, CMS_BINARY);
        unsigned char *bytes = nullptr;
        const int size = i2d_CMS_ContentInfo(message, &bytes);
        CMS_ContentInfo_free(message);
        BIO_free(inside);
        return taken(bytes, size);
    }

private:
    static QByteArray taken(unsigned char *bytes, int size)
    {
        const QByteArray copy(reinterpret_cast<const char *>(bytes), size);
        OPENSSL_free(bytes);
        return copy;
    }

    std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> m_key;
    std::unique_ptr<X509, decltype(&X509_free)> m_certificate;
};

/// An iOS app as development builds it, signed by Example Insurance.
inline std::vector<Member> iosMembers(const QByteArray &info = infoList)
{
    const QString folder = QStringLiteral("Payload/保单.app/");
    const TestSigner signer("Example Insurance");
    const QString profile =
        QString::fromUtf8(profileList).arg(QString::fromLatin1(signer.certificate().toBase64()));
    return {{folder + QStringLiteral("Info.plist"), info},
            {folder + QStringLiteral("Frameworks/X.framework/Info.plist"), "other"},
            {folder + QStringLiteral("_CodeSignature/CodeResources"), "seal"},
            {folder + QStringLiteral("embedded.mobileprovision"),
             signer.messageAround(profile.toUtf8())}};
}

} // namespace gatehouse
