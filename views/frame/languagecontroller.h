#pragma once

#include "models/base/language.h"

#include <QObject>
#include <QTranslator>

#include <optional>

class QSettings;

namespace gatehouse {

/// The language the program speaks: its own texts, Qt's, dates and numbers. Simplified Chinese
/// unless the person chose otherwise; switching needs no restart.
class LanguageController final : public QObject
{
    Q_OBJECT
public:
    explicit LanguageController(QSettings &settings, QObject *parent = nullptr);
    ~LanguageController() override;

    Language language() const { return m_language; }
    void setLanguage(Language language, bool remember = true);
    /// The language's name in itself: "中文", "English".
    static QString nameOf(Language language);

Q_SIGNALS:
    /// Every widget has had its LanguageChange by now.
    void changed(gatehouse::Language language);

private:
    void install();

    QSettings &m_settings;
    Language m_language = Language::Chinese;
    QTranslator m_own;
    QTranslator m_qt;
};

/// "zh" and "en", as settings and the command line spell them.
QString languageKey(Language language);
std::optional<Language> languageFromKey(const QString &key);

} // namespace gatehouse
