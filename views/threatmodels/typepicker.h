#pragma once

#include "models/threatmodels/threatlibrary.h"

#include <QFrame>

#include <functional>

class QLabel;
class QListWidget;

namespace gatehouse {

class SearchField;

/// A small list of element types that opens where one is needed: typing narrows it, in either
/// language, so that nobody has to change the keyboard's; Enter takes one.
class TypePicker final : public QFrame
{
    Q_OBJECT
public:
    explicit TypePicker(QWidget *parent = nullptr);

    using Chosen = std::function<void(const QString &type)>;
    /// Those chosen lately stand first.
    void open(const ThreatLibrary *library, Language language, const QStringList &recent,
              const QPoint &globalPosition, Chosen chosen);
    QListWidget *list() const { return m_list; }
    SearchField *search() const { return m_search; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill(const ThreatLibrary *library, Language language, const QStringList &recent);
    void filter(const QString &text);
    void step(int by);
    void take();

    SearchField *m_search;
    QListWidget *m_list;
    QLabel *m_none;
    Chosen m_chosen;
};

} // namespace gatehouse
