#include <QAbstractButton>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QDateEdit>
#include <QFileDialog>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPageSetupDialog>
#include <QPrintDialog>
#include <QPrinter>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSpinBox>
#include <QTabBar>
#include <QTest>
#include <QTextEdit>
#include <QTimer>
#include <QTranslator>

#include <set>

namespace {

/// Our own Chinese translations, as if the distribution's were not there; notes what Qt asks for
/// in vain.
class Asked final : public QTranslator
{
public:
    Asked() { m_isLoaded = m_own.load(QStringLiteral(":/i18n/gatehouse_zh_CN.qm")); }
    bool isLoaded() const { return m_isLoaded; }
    bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *source, const char *comment,
                      int count) const override
    {
        const QString said = m_own.translate(context, source, comment, count);
        if (said.isEmpty())
            missing.insert({QString::fromUtf8(context), QString::fromUtf8(source)});
        return said;
    }

    mutable std::set<std::pair<QString, QString>> missing;

private:
    QTranslator m_own;
    bool m_isLoaded = false;
};

} // namespace

/// The Chinese window speaks Chinese also where Qt does.
class QtPhrasesTest : public QObject
{
    Q_OBJECT

    Asked m_asked;

    /// What Qt asked for that says something: neither what every language writes alike nor what no
    /// person is shown.
    QStringList missing() const
    {
        static const QRegularExpression alike(QStringLiteral(
            R"(^[\d%x() .]+$|^(\d+ \(\dx\d\))$|^(mm|in|pt|DD|CC|P̸)$)"
            R"(|^(ANSI|JIS|Super)? ?[A-E]\d{0,2}( Plus)?$|^(Quarto|Statement)$|^Alt\+)"));
        static const QStringList unseen{QStringLiteral("QShortcut"), // keys are named as on them
                                        QStringLiteral("QGuiApplication"),
                                        QStringLiteral("QImageWriter")};
        QStringList left;
        for (const auto &[context, source] : m_asked.missing) {
            if (!alike.match(source).hasMatch() && !unseen.contains(context)
                && source != QLatin1StringView("Form"))
                left += context + QStringLiteral(": ") + source;
        }
        return left;
    }
    /// As soon as it is there.
    static void closePopup()
    {
        QTimer::singleShot(50, [] {
            if (QWidget *popup = QApplication::activePopupWidget())
                popup->close();
        });
    }
    static void choosesAll(QWidget &dialog)
    {
        dialog.show();
        for (QComboBox *box : dialog.findChildren<QComboBox *>()) {
            for (int i = 0; i < box->count(); ++i)
                box->setCurrentIndex(i);
        }
        QCoreApplication::processEvents();
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_asked.isLoaded());
        QLocale::setDefault(QLocale(QLocale::Chinese, QLocale::China));
        QVERIFY(QCoreApplication::installTranslator(&m_asked));
    }
    void init() { m_asked.missing.clear(); }

    void printing()
    {
        QPrinter printer;
        QPrintDialog print(&printer);
        choosesAll(print);
        QPageSetupDialog setUp(&printer);
        choosesAll(setUp);
        QCOMPARE(missing().join(u'\n'), QString());
    }

    void filesToOpenAndToSave()
    {
        QFileDialog dialog;
        dialog.setOption(QFileDialog::DontUseNativeDialog);
        for (const auto mode : {QFileDialog::AcceptOpen, QFileDialog::AcceptSave}) {
            dialog.setAcceptMode(mode);
            choosesAll(dialog);
        }
        QMessageBox question;
        question.setStandardButtons(QMessageBox::Yes | QMessageBox::No | QMessageBox::Ok
                                    | QMessageBox::Cancel);
        question.show();
        QCOMPARE(missing().join(u'\n'), QString());
    }

    void menusOfFields()
    {
        QLineEdit line(QStringLiteral("a"));
        delete line.createStandardContextMenu();
        QTextEdit text(QStringLiteral("a"));
        delete text.createStandardContextMenu();
        QDateEdit date;
        date.setCalendarPopup(true);
        date.show();
        QTabBar tabs;
        tabs.setTabsClosable(true);
        tabs.addTab(QStringLiteral("a"));
        tabs.show();
        for (const auto orientation : {Qt::Horizontal, Qt::Vertical}) {
            QScrollBar bar(orientation);
            QSpinBox number;
            for (QWidget *each : {static_cast<QWidget *>(&bar), static_cast<QWidget *>(&number)}) {
                each->show();
                closePopup();
                QContextMenuEvent asked(QContextMenuEvent::Mouse, QPoint(1, 1),
                                        each->mapToGlobal(QPoint(1, 1)));
                QCoreApplication::sendEvent(each, &asked);
            }
        }
        QCOMPARE(missing().join(u'\n'), QString());
    }
};

QTEST_MAIN(QtPhrasesTest)
#include "qtphrasestest.moc"
