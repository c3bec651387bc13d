#include "models/evidence/evidencetablemodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace gatehouse;

using Model = EvidenceTableModel;

class EvidenceTableModelTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void showsEveryColumn();
    void answersRoles();
    void sortsByEachColumn_data();
    void sortsByEachColumn();
    void keepsTiesByNumber();
    void filters_data();
    void filters();
    void countsForTheChips();
    void reckonsExpiry_data();
    void reckonsExpiry();
    void movesOnWithTheDay();
    void keepsTheSelectionThroughAReload();
    void announcesOnlyWhatReadsDifferently();
    void isEmptyWithoutRows();

private:
    static EvidenceRow row(qint64 id, const char *title, const char *mediaType, qint64 size,
                           int uses);
    QStringList numbers() const;

    std::unique_ptr<Model> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    std::vector<EvidenceRow> m_rows;
};

EvidenceRow EvidenceTableModelTest::row(qint64 id, const char *title, const char *mediaType,
                                        qint64 size, int uses)
{
    EvidenceRow row;
    row.evidence.id = EvidenceId(id);
    row.evidence.number = QStringLiteral("E-%1").arg(id, 4, 10, QLatin1Char('0'));
    row.evidence.title = QString::fromUtf8(title);
    row.evidence.fileName = QStringLiteral("file %1").arg(10 - id);
    row.evidence.mediaType = QString::fromLatin1(mediaType);
    row.evidence.size = size;
    row.evidence.digest = {QByteArray(32, static_cast<char>(id)),
                           QByteArray(32, static_cast<char>(100 - id))};
    row.evidence.addedBy = QStringLiteral("王芳");
    row.evidence.addedAt = QDateTime(QDate(2026, 3, 2), QTime(1, 2, static_cast<int>(id)), Qt::UTC);
    row.uses = uses;
    return row;
}

void EvidenceTableModelTest::init()
{
    m_rows = {row(1, "hardening report 10", "application/pdf", 2'000'000, 3),
              row(2, "hardening report 9", "text/plain", 12, 0),
              row(3, "渗透测试", "image/png", 5'000, 1)};
    m_rows[1].evidence.expiresOn = QDate(2026, 3, 10);
    m_rows[2].evidence.expiresOn = QDate(2026, 1, 1);
    m_rows[2].evidence.note = QStringLiteral("由第三方出具");
    m_tester.reset();
    m_model = std::make_unique<Model>();
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_model->setToday(QDate(2026, 3, 2));
    m_model->setRows(m_rows);
}

QStringList EvidenceTableModelTest::numbers() const
{
    QStringList numbers;
    for (int i = 0; i < m_model->rowCount(); ++i)
        numbers += m_model->index(i, Model::NumberColumn).data().toString();
    return numbers;
}

void EvidenceTableModelTest::showsEveryColumn()
{
    const QStringList headers{
        "Number",  "Title", "Kind of evidence", "State", "File",    "Type", "Size",
        "SHA-256", "SM3",   "Added by",         "Added", "Expires", "Uses"};
    const QStringList second{"E-0002",
                             "hardening report 9",
                             "Other evidence",
                             "Expires soon",
                             "file 8",
                             "Text",
                             "12 bytes",
                             QStringLiteral("02").repeated(32),
                             QStringLiteral("62").repeated(32),
                             "王芳",
                             "2026-03-02 09:02",
                             "2026-03-10",
                             "0"};
    QCOMPARE(m_model->columnCount(), headers.size());
    for (int column = 0; column < headers.size(); ++column) {
        QCOMPARE(m_model->headerData(column, Qt::Horizontal).toString(), headers[column]);
        QCOMPARE(m_model->index(1, column).data().toString(), second[column]);
    }
    QCOMPARE(m_model->index(0, Model::SizeColumn).data().toString(), QStringLiteral("1.9 MB"));
    QCOMPARE(m_model->index(0, Model::ExpiresOnColumn).data().toString(), QString());
}

void EvidenceTableModelTest::answersRoles()
{
    const QModelIndex index = m_model->index(2, 0);
    QCOMPARE(index.data(Model::EvidenceIdRole).value<EvidenceId>(), EvidenceId(3));
    QCOMPARE(index.data(Model::NumberRole).toString(), QStringLiteral("E-0003"));
    QCOMPARE(index.data(Model::TitleRole).toString(), QStringLiteral("渗透测试"));
    QCOMPARE(index.data(Model::FileTypeRole).toInt(), static_cast<int>(FileType::Image));
    QCOMPARE(index.data(Model::MediaTypeRole).toString(), QStringLiteral("image/png"));
    QCOMPARE(index.data(Model::SizeRole).toLongLong(), 5'000);
    QCOMPARE(index.data(Model::UsesRole).toInt(), 1);
    QCOMPARE(m_model->index(2, Model::TypeColumn).data(Qt::ToolTipRole).toString(),
             QStringLiteral("image/png"));
    QVERIFY(m_model->index(2, Model::TitleColumn)
                .data(Qt::ToolTipRole)
                .toString()
                .contains(QStringLiteral("由第三方出具")));
    QCOMPARE(m_model->index(2, Model::ExpiresOnColumn).data(Qt::ToolTipRole).toString(),
             QStringLiteral("Expired on 2026-01-01"));
    QCOMPARE(m_model->indexOf(EvidenceId(2)).row(), 1);
    QVERIFY(!m_model->indexOf(EvidenceId(9)).isValid());
    QCOMPARE(m_model->evidenceAt(0), EvidenceId(1));
    QVERIFY(!m_model->evidenceAt(3).isValid());
}

void EvidenceTableModelTest::sortsByEachColumn_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("ascending");
    const auto row = [](const char *name, Model::Column column, const char *order) {
        QTest::newRow(name) << static_cast<int>(column) << QString::fromLatin1(order);
    };
    row("number", Model::NumberColumn, "123");
    row("title, numbers in it by value", Model::TitleColumn, "321");
    row("file", Model::FileNameColumn, "321");
    row("type", Model::TypeColumn, "312");
    row("size, not its text", Model::SizeColumn, "231");
    row("SHA-256", Model::Sha256Column, "123");
    row("SM3", Model::Sm3Column, "321");
    row("added", Model::AddedAtColumn, "123");
    row("expires, never last", Model::ExpiresOnColumn, "321");
    row("uses", Model::UsesColumn, "231");
}

void EvidenceTableModelTest::sortsByEachColumn()
{
    QFETCH(int, column);
    QFETCH(QString, ascending);
    const auto order = [&] {
        QString ids;
        for (const qint64 id : m_model->shownIds())
            ids += QString::number(id);
        return ids;
    };
    m_model->sort(column);
    QCOMPARE(order(), ascending);
    m_model->sort(column, Qt::DescendingOrder);
    std::reverse(ascending.begin(), ascending.end());
    QCOMPARE(order(), ascending);
    m_model->sort(-1);
    QCOMPARE(order(), QStringLiteral("123"));
}

void EvidenceTableModelTest::keepsTiesByNumber()
{
    m_model->sort(Model::AddedByColumn, Qt::DescendingOrder);
    QCOMPARE(numbers(), (QStringList{"E-0001", "E-0002", "E-0003"}));
}

void EvidenceTableModelTest::filters_data()
{
    QTest::addColumn<EvidenceFilter>("filter");
    QTest::addColumn<QStringList>("shown");
    using Only = EvidenceFilter::Only;
    QTest::newRow("nothing") << EvidenceFilter() << QStringList{"E-0001", "E-0002", "E-0003"};
    QTest::newRow("words in any order") << EvidenceFilter{QStringLiteral("Report  hard"), {}, {}}
                                        << QStringList{"E-0001", "E-0002"};
    QTest::newRow("the note") << EvidenceFilter{QStringLiteral("第三方"), {}, {}}
                              << QStringList{"E-0003"};
    QTest::newRow("the number") << EvidenceFilter{QStringLiteral("e-0002"), {}, {}}
                                << QStringList{"E-0002"};
    QTest::newRow("types") << EvidenceFilter{{}, {FileType::Pdf, FileType::Image}, {}}
                           << QStringList{"E-0001", "E-0003"};
    QTest::newRow("unused") << EvidenceFilter{{}, {}, Only::Unused} << QStringList{"E-0002"};
    QTest::newRow("expired") << EvidenceFilter{{}, {}, Only::Expired} << QStringList{"E-0003"};
    QTest::newRow("within 7 days") << EvidenceFilter{{}, {}, Only::Within7} << QStringList{};
    QTest::newRow("within 14 days")
        << EvidenceFilter{{}, {}, Only::Within14} << QStringList{"E-0002"};
    QTest::newRow("retired") << EvidenceFilter{{}, {}, Only::Retired} << QStringList{};
    QTest::newRow("these only") << EvidenceFilter{{},
                                                  {},
                                                  Only::All,
                                                  std::set{EvidenceId(1), EvidenceId(3)}}
                                << QStringList{"E-0001", "E-0003"};
    QTest::newRow("all at once") << EvidenceFilter{QStringLiteral("测试"),
                                                   {FileType::Image},
                                                   Only::Expired}
                                 << QStringList{"E-0003"};
    QTest::newRow("no match") << EvidenceFilter{QStringLiteral("测试"), {FileType::Pdf}, {}}
                              << QStringList();
}

void EvidenceTableModelTest::filters()
{
    QFETCH(EvidenceFilter, filter);
    QFETCH(QStringList, shown);
    m_model->setFilter(filter);
    QCOMPARE(numbers(), shown);
    m_model->setFilter({});
    QCOMPARE(m_model->rowCount(), 3);
}

void EvidenceTableModelTest::countsForTheChips()
{
    m_model->setFilter({QStringLiteral("report"), {}, EvidenceFilter::Only::Unused});
    QCOMPARE(m_model->count(EvidenceFilter::Only::All), 2);
    QCOMPARE(m_model->count(EvidenceFilter::Only::Unused), 1);
    QCOMPARE(m_model->count(EvidenceFilter::Only::Within30), 1);
}

void EvidenceTableModelTest::reckonsExpiry_data()
{
    QTest::addColumn<QDate>("expiresOn");
    QTest::addColumn<EvidenceExpiry>("expiry");
    const QDate today(2026, 3, 2);
    QTest::newRow("never") << QDate() << EvidenceExpiry::None;
    QTest::newRow("far") << today.addDays(evidenceExpiresSoonDays + 1) << EvidenceExpiry::Valid;
    QTest::newRow("soon") << today.addDays(evidenceExpiresSoonDays) << EvidenceExpiry::Soon;
    QTest::newRow("today") << today << EvidenceExpiry::Soon;
    QTest::newRow("yesterday") << today.addDays(-1) << EvidenceExpiry::Expired;
}

void EvidenceTableModelTest::reckonsExpiry()
{
    QFETCH(QDate, expiresOn);
    QFETCH(EvidenceExpiry, expiry);
    Evidence evidence;
    evidence.expiresOn = expiresOn;
    QCOMPARE(m_model->expiryOf(evidence), expiry);
}

void EvidenceTableModelTest::movesOnWithTheDay()
{
    const QModelIndex second = m_model->indexOf(EvidenceId(2));
    QCOMPARE(second.data(Model::ExpiryRole).toInt(), static_cast<int>(EvidenceExpiry::Soon));
    QSignalSpy changed(m_model.get(), &Model::dataChanged);
    m_model->setToday(QDate(2026, 3, 11));
    QCOMPARE(changed.count(), 1);
    QCOMPARE(second.data(Model::ExpiryRole).toInt(), static_cast<int>(EvidenceExpiry::Expired));
    m_model->setToday(QDate(2026, 3, 11));
    QCOMPARE(changed.count(), 1);
}

void EvidenceTableModelTest::keepsTheSelectionThroughAReload()
{
    const QPersistentModelIndex selected = m_model->indexOf(EvidenceId(3));
    m_rows.erase(m_rows.begin());
    m_rows.push_back(row(4, "new", "application/zip", 1, 0));
    m_model->setRows(m_rows);
    QVERIFY(selected.isValid());
    QCOMPARE(selected.data(Model::NumberRole).toString(), QStringLiteral("E-0003"));
    QCOMPARE(numbers(), (QStringList{"E-0002", "E-0003", "E-0004"}));
}

void EvidenceTableModelTest::announcesOnlyWhatReadsDifferently()
{
    QSignalSpy changed(m_model.get(), &Model::dataChanged);
    QSignalSpy reset(m_model.get(), &Model::modelReset);
    m_model->setRows(m_rows);
    QCOMPARE(changed.count(), 0);
    m_rows[1].uses = 7;
    m_model->setRows(m_rows);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.front()[0].toModelIndex().row(), 1);
    QCOMPARE(changed.front()[1].toModelIndex().row(), 1);
    QCOMPARE(reset.count(), 0);
}

void EvidenceTableModelTest::isEmptyWithoutRows()
{
    m_model->setRows({});
    QCOMPARE(m_model->rowCount(), 0);
    m_model->sort(Model::TitleColumn);
    QVERIFY(!m_model->rowAt(0));
    QVERIFY(!m_model->data({}).isValid());
}

QTEST_GUILESS_MAIN(EvidenceTableModelTest)
#include "evidencetablemodeltest.moc"
