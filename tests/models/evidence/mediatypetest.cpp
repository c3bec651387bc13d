#include "models/evidence/mediatype.h"

#include <QTest>

using namespace gatehouse;

class MediaTypeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void knowsWhatPeopleSendIn_data();
    void knowsWhatPeopleSendIn();
    void looksAtContentOnlyWhenTheNameLeavesItOpen();
};

void MediaTypeTest::knowsWhatPeopleSendIn_data()
{
    QTest::addColumn<QString>("fileName");
    QTest::addColumn<FileType>("type");
    const auto row = [](const char *name, FileType type) {
        QTest::newRow(name) << QString::fromUtf8(name) << type;
    };
    row("渗透测试报告.pdf", FileType::Pdf);
    row("制度.docx", FileType::Document);
    row("制度.doc", FileType::Document);
    row("评审.pptx", FileType::Document);
    row("说明.odt", FileType::Document);
    row("台账.xlsx", FileType::Spreadsheet);
    row("台账.xls", FileType::Spreadsheet);
    row("台账.ods", FileType::Spreadsheet);
    row("导出.csv", FileType::Spreadsheet);
    row("截图.png", FileType::Image);
    row("截图.JPG", FileType::Image);
    row("录屏.mp4", FileType::Recording);
    row("访谈.mp3", FileType::Recording);
    row("app-release.apk", FileType::AppPackage);
    row("源码.zip", FileType::Archive);
    row("logs.tar.gz", FileType::Archive);
    row("logs.7z", FileType::Archive);
    row("配置.json", FileType::Text);
    row("AndroidManifest.xml", FileType::Text);
    row("rules.yaml", FileType::Text);
    row("运行.log", FileType::Text);
    row("记录.txt", FileType::Text);
    row("schema.sql", FileType::Text);
}

void MediaTypeTest::knowsWhatPeopleSendIn()
{
    QFETCH(QString, fileName);
    QFETCH(FileType, type);
    MediaTypes types;
    const auto head = [] { return QByteArray(); };
    QCOMPARE(fileTypeOf(types.of(fileName, head)), type);
    QCOMPARE(fileTypeOf(types.of(fileName, head)), type); // now from memory
}

void MediaTypeTest::looksAtContentOnlyWhenTheNameLeavesItOpen()
{
    MediaTypes types;
    int looks = 0;
    const auto head = [&] {
        ++looks;
        return QByteArray("%PDF-1.7\n");
    };
    QCOMPARE(types.of(QStringLiteral("a.png"), head), QStringLiteral("image/png"));
    QCOMPARE(looks, 0);
    QCOMPARE(types.of(QStringLiteral("附件"), head), QStringLiteral("application/pdf"));
    QCOMPARE(types.of(QStringLiteral("附件.不认识"), head), QStringLiteral("application/pdf"));
    QCOMPARE(looks, 2);
}

QTEST_GUILESS_MAIN(MediaTypeTest)
#include "mediatypetest.moc"
