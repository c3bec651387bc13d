#include "views/frame/languagecontroller.h"

#include <QCoreApplication>
#include <QEvent>
#include <QLibraryInfo>
#include <QSettings>

namespace gatehouse {

namespace {
const auto languageSetting = QStringLiteral("language");
}

QString languageKey(Language language)
{
    return language == Language::Chinese ? QStringLiteral("zh") : QStringLiteral("en");
}

std::optional<Language> languageFromKey(const QString &key)
{
    if (key == QLatin1StringView("zh"))
        return Language::Chinese;
    if (key == QLatin1StringView("en"))
        return Language::English;
    return std::nullopt;
}

LanguageController::LanguageController(QSettings &settings, QObject *parent)
    : QObject(parent), m_settings(settings),
      m_language(
          languageFromKey(settings.value(languageSetting).toString()).value_or(Language::Chinese))
{
    install();
}

LanguageController::~LanguageController()
{
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
}

QString LanguageController::nameOf(Language language)
{
    return language == Language::Chinese ? QStringLiteral("中文") : QStringLiteral("English");
}

void LanguageController::setLanguage(Language language, bool remember)
{
    if (remember)
        m_settings.setValue(languageSetting, languageKey(language));
    if (language == m_language)
        return;
    m_language = language;
    install();
    // Dates and bilingual content change even where no translation was exchanged. Widgets are told
    // by posted events; whoever listens to changed() finds them retranslated.
    QEvent change(QEvent::LanguageChange);
    QCoreApplication::sendEvent(QCoreApplication::instance(), &change);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LanguageChange);
    Q_EMIT changed(language);
}

void LanguageController::install()
{
    const bool chinese = m_language == Language::Chinese;
    QLocale::setDefault(localeOf(m_language));
    QCoreApplication::removeTranslator(&m_qt);
    QCoreApplication::removeTranslator(&m_own);
    // Ours comes last, so that it is asked first. English has a file for its plurals only.
    if (chinese
        && m_qt.load(QStringLiteral("qtbase_zh_CN"),
                     QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    if (m_own.load(chinese ? QStringLiteral(":/i18n/gatehouse_zh_CN.qm")
                           : QStringLiteral(":/i18n/gatehouse_en.qm")))
        QCoreApplication::installTranslator(&m_own);
}

} // namespace gatehouse
