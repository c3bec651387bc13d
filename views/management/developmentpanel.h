#pragma once

#include "models/management/developmentuserepository.h"

#include <QWidget>

class QAction;
class QLabel;
class QTableWidget;

namespace gatehouse {

class AssessmentState;
class RefreshWhenSeen;

/// How a release is developed (7.3.4): the coding standards it keeps to, the modules it uses of the
/// organisation's library, and the reviews of its code.
class DevelopmentPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit DevelopmentPanel(AssessmentState &state, QWidget *parent = nullptr);
    void retranslate();

private:
    void read();
    void fillUses();
    void fillReviews();
    void permit();
    void use();
    void edit();
    void end();
    void addReview();
    const DevelopmentUseRow *currentUse() const;

    AssessmentState &m_state;
    std::vector<DevelopmentUseRow> m_uses;
    std::vector<CodeReview> m_reviews;
    QLabel *m_usesHeading;
    QTableWidget *m_usesTable;
    QLabel *m_reviewsHeading;
    QTableWidget *m_reviewsTable;
    QAction *m_use;
    QAction *m_edit;
    QAction *m_end;
    QAction *m_review;
    RefreshWhenSeen *m_refresh;
};

} // namespace gatehouse
