#pragma once

#include <QScrollArea>

class QGridLayout;
class QToolButton;
class QVBoxLayout;

namespace gatehouse {

/// Names and values of one thing, in two columns: what an inspector mostly shows. Values can be
/// selected and copied.
class KeyValueGrid final : public QWidget
{
    Q_OBJECT
public:
    explicit KeyValueGrid(QWidget *parent = nullptr);

    void clear();
    /// An empty value is shown as a dash.
    void addRow(const QString &name, const QString &value);
    /// For digests and keys: fixed-width, breaking anywhere.
    void addFixedRow(const QString &name, const QString &value);
    /// The grid takes the widget.
    void addRow(const QString &name, QWidget *value);
    int rowCount() const;
    /// The value shown under a name; empty when there is none.
    QString value(const QString &name) const;

private:
    QGridLayout *m_rows;
    int m_count = 0;
};

/// A part of an inspector with a heading that folds it away.
class InspectorSection final : public QWidget
{
    Q_OBJECT
public:
    /// Still empty.
    explicit InspectorSection(QWidget *parent = nullptr);
    /// Once; the section takes it.
    void setContent(QWidget *content);
    void setTitle(const QString &title);
    bool isFolded() const;
    void setFolded(bool folded);
    QWidget *content() const { return m_content; }

private:
    QToolButton *m_heading;
    QVBoxLayout *m_indented;
    QWidget *m_content = nullptr;
};

/// What stands in the dock on the right: a heading and sections below each other, scrolled.
class InspectorPanel final : public QScrollArea
{
    Q_OBJECT
public:
    explicit InspectorPanel(QWidget *parent = nullptr);

    /// Above the sections: a heading, a badge, buttons.
    void addHeader(QWidget *header);
    InspectorSection *addSection(QWidget *content, const QString &title = {});
    /// A section whose content is made within it: what moves to another parent is styled anew,
    /// with all that it holds.
    template<class Content>
    Content *addSection(const QString &title)
    {
        auto *section = new InspectorSection(widget());
        auto *content = new Content(section);
        section->setContent(content);
        place(section, title);
        return content;
    }

private:
    void place(InspectorSection *section, const QString &title);

    QVBoxLayout *m_column;
};

} // namespace gatehouse
