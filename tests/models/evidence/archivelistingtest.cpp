#include "models/evidence/archivelisting.h"
#include "models/evidence/evidencepreview.h"

#include <QStringEncoder>
#include <QTest>

#include <archive.h>
#include <archive_entry.h>

using namespace gatehouse;

namespace {

struct File {
    QByteArray name;
    qint64 size = 3;
};

constexpr qint64 megabyte = 1024 * 1024;

enum class Form { Zip, Tar, TarGz, TarXz, SevenZip };

/// An archive of files of zeros.
QByteArray packed(Form form, const std::vector<File> &files)
{
    constexpr size_t room = 8 * 1024 * 1024;
    QByteArray bytes(room, '\0');
    size_t used = 0;
    archive *writing = archive_write_new();
    if (form == Form::Zip)
        archive_write_set_format_zip(writing);
    else if (form == Form::SevenZip)
        archive_write_set_format_7zip(writing);
    else
        archive_write_set_format_gnutar(writing);
    if (form == Form::TarGz)
        archive_write_add_filter_gzip(writing);
    else if (form == Form::TarXz)
        archive_write_add_filter_xz(writing);
    if (archive_write_open_memory(writing, bytes.data(), room, &used) != ARCHIVE_OK)
        qFatal("%s", archive_error_string(writing));
    const QByteArray zeros(1024 * 1024, '\0');
    for (const File &file : files) {
        archive_entry *entry = archive_entry_new();
        archive_entry_set_pathname(entry, file.name.constData());
        archive_entry_set_filetype(entry, AE_IFREG);
        archive_entry_set_perm(entry, 0644);
        archive_entry_set_size(entry, file.size);
        archive_entry_set_mtime(entry, 1'772'442'000, 0); // 2026-03-02 09:00 UTC
        if (archive_write_header(writing, entry) < ARCHIVE_WARN)
            qFatal("%s", archive_error_string(writing));
        for (qint64 left = file.size; left > 0; left -= zeros.size())
            archive_write_data(writing, zeros.constData(),
                               static_cast<size_t>(std::min<qint64>(left, zeros.size())));
        archive_entry_free(entry);
    }
    archive_write_close(writing);
    archive_write_free(writing);
    bytes.truncate(static_cast<qsizetype>(used));
    return bytes;
}

/// As archivers that know one encoding write it: a zip that does not claim its names to be UTF-8.
QByteArray withoutClaim(QByteArray zip)
{
    for (const auto &[sign, flags] : {std::pair<QByteArray, qsizetype>{"PK\x03\x04", 6},
                                      std::pair<QByteArray, qsizetype>{"PK\x01\x02", 8}}) {
        for (qsizetype at = zip.indexOf(sign); at >= 0; at = zip.indexOf(sign, at + 1))
            zip[at + flags + 1] = static_cast<char>(zip[at + flags + 1] & ~0x08);
    }
    return zip;
}

QStringList names(const PreviewTable &listing)
{
    QStringList names;
    for (const QStringList &row : listing.rows)
        names += row.front();
    return names;
}

} // namespace

Q_DECLARE_METATYPE(Form)

class ArchiveListingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void listsWhatIsInThere_data()
    {
        QTest::addColumn<Form>("form");
        QTest::newRow("zip") << Form::Zip;
        QTest::newRow("tar") << Form::Tar;
        QTest::newRow("tar.gz") << Form::TarGz;
        QTest::newRow("tar.xz") << Form::TarXz;
        QTest::newRow("7z") << Form::SevenZip;
    }
    void listsWhatIsInThere()
    {
        QFETCH(Form, form);
        const QByteArray content = packed(form, {{"AndroidManifest.xml", 3}, {"res/a.png", 2048}});
        const EvidencePreview preview = previewOf(content, QStringLiteral("application/zip"));
        QCOMPARE(preview.kind, EvidencePreview::Kind::Archive);
        QCOMPARE(preview.table.rows.size(), 2u);
        QCOMPARE(preview.table.rows[0],
                 (QStringList{QStringLiteral("AndroidManifest.xml"), QStringLiteral("3 bytes"),
                              QStringLiteral("2026-03-02 17:00")}));
        QCOMPARE(preview.table.rows[1][1], QStringLiteral("2.0 KB"));
        QVERIFY(!preview.isTruncated && !preview.isBroken);
    }

    void readsNamesOfAnyEncoding_data()
    {
        QTest::addColumn<Form>("form");
        QTest::addColumn<QByteArray>("name");
        const QString name = QStringLiteral("隐私政策.txt");
        QStringEncoder gb18030("GB18030");
        QTest::newRow("UTF-8 in tar") << Form::Tar << name.toUtf8();
        QTest::newRow("UTF-8 in zip") << Form::Zip << name.toUtf8();
        QTest::newRow("GBK in tar") << Form::Tar << QByteArray(gb18030.encode(name));
        QTest::newRow("GBK in zip") << Form::Zip << QByteArray(gb18030.encode(name));
    }
    void readsNamesOfAnyEncoding()
    {
        QFETCH(Form, form);
        QFETCH(QByteArray, name);
        const QByteArray content = packed(form, {{name, 3}});
        const auto listing = archiveListing(form == Form::Zip ? withoutClaim(content) : content);
        QVERIFY(listing);
        QCOMPARE(names(*listing), QStringList{QStringLiteral("隐私政策.txt")});
    }

    void namesShowNothingElseThanTheyAre()
    {
        const auto listing = archiveListing(
            packed(Form::Tar, {{QStringLiteral("a\u202egnp.exe\n").toUtf8(), 3}, {"../../x", 3}}));
        QVERIFY(listing);
        QCOMPARE(names(*listing),
                 (QStringList{QStringLiteral("a\ufffdgnp.exe↵"), QStringLiteral("../../x")}));
    }

    void aBombIsOnlyPassedOverSoFar()
    {
        const QByteArray content =
            packed(Form::TarGz, {{"first", 3}, {"zeros", 64 * megabyte}, {"last", 3}});
        QVERIFY(content.size() < megabyte);
        QCOMPARE(archiveListing(content)->rows.size(), 3u);
        const auto listing = archiveListing(content, 16 * megabyte);
        QVERIFY(listing);
        QCOMPARE(names(*listing), (QStringList{QStringLiteral("first"), QStringLiteral("zeros")}));
        QVERIFY(listing->isTruncated);
    }

    void aZipIsListedWithoutUnpackingIt()
    {
        const auto listing =
            archiveListing(packed(Form::Zip, {{"zeros", 64 * megabyte}, {"last", 3}}), megabyte);
        QVERIFY(listing);
        QCOMPARE(names(*listing), (QStringList{QStringLiteral("zeros"), QStringLiteral("last")}));
        QCOMPARE(listing->rows[0][1], QStringLiteral("64.0 MB"));
        QVERIFY(!listing->isTruncated);
    }

    void listsNoMoreThanAnybodyReads()
    {
        const std::vector<File> files(mostArchiveEntries + 1, {"a", 0});
        const auto listing = archiveListing(packed(Form::Tar, files));
        QVERIFY(listing);
        QCOMPARE(static_cast<int>(listing->rows.size()), mostArchiveEntries);
        QVERIFY(listing->isTruncated);
    }

    void listsWhatIsCutOffAsFarAsItGoes_data()
    {
        QTest::addColumn<Form>("form");
        QTest::newRow("tar") << Form::Tar;
        QTest::newRow("tar.gz") << Form::TarGz;
        QTest::newRow("zip") << Form::Zip;
        QTest::newRow("7z") << Form::SevenZip;
        QTest::newRow("tar.xz") << Form::TarXz;
    }
    void listsWhatIsCutOffAsFarAsItGoes()
    {
        QFETCH(Form, form);
        const QByteArray whole = packed(form, {{"a", 100'000}, {"b", 100'000}, {"c", 100'000}});
        // Whatever the place, it is neither shown as whole nor the end of the program.
        for (const int tenths : {1, 3, 5, 7, 9}) {
            const EvidencePreview preview =
                previewOf(QByteArrayView(whole).first(whole.size() * tenths / 10),
                          QStringLiteral("application/octet-stream"));
            if (preview.kind == EvidencePreview::Kind::Archive)
                QVERIFY(preview.isBroken);
            else
                QVERIFY(preview.kind == EvidencePreview::Kind::None
                        || preview.kind == EvidencePreview::Kind::Text);
        }
    }

    void isNoArchive_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("a word") << QByteArray("BZhang's notes");
        QTest::newRow("a sign and noise")
            << QByteArray("7z\xbc\xaf\x27\x1c") + QByteArray(99, '\x5a');
        QTest::newRow("one compressed file")
            << QByteArray::fromHex("1f8b08000000000000034bcc4a0100c241243503000000");
    }
    void isNoArchive()
    {
        QFETCH(QByteArray, content);
        QVERIFY(!archiveListing(content));
    }
};

QTEST_GUILESS_MAIN(ArchiveListingTest)
#include "archivelistingtest.moc"
