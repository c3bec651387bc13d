#pragma once

#include "models/reviews/reviewsample.h"
#include "views/design/formdialog.h"
#include "views/page/newestreading.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace gatehouse {

class NavigationContext;

/// Draws a sample: from where, how many of each release and by which seed; how many that comes to
/// stands there before it is drawn.
class SampleDialog final : public FormDialog
{
    Q_OBJECT
public:
    /// Begins with the release, the phase and the count of `wanted`.
    SampleDialog(NavigationContext &context, const ReviewSample &wanted, QWidget *parent);

    /// What was drawn, once the dialog was accepted.
    const ReviewSample &drawn() const { return m_drawn; }

protected:
    QStringList entered() const override;

private:
    void fill(const ReviewSample &wanted);
    ReviewSample wanted() const;
    void readSize();
    Result<void> draw();

    NavigationContext &m_context;
    QComboBox *m_release;
    QComboBox *m_phase;
    QSpinBox *m_count;
    QLineEdit *m_seed;
    QLabel *m_size;
    NewestReading m_reading; ///< of that size
    ReviewSample m_drawn;
};

} // namespace gatehouse
