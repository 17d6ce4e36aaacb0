#pragma once

#include <QStringList>
#include <QWidget>

class QPushButton;

namespace efa::widgets {

class Label;
class LinkButton;

/// What a review comes to, in numbers.
struct ReviewFacts
{
    QString repository = {};
    int clusters = 0;
    int rings = 0;
    int sites = 0;
    int leftOut = 0;
    qint64 tookMs = 0;
    bool adopted = false;
};

/// What adopting would do, said exactly.
struct AdoptionOffer
{
    QStringList files = {};   ///< by path; empty: nothing to write
    QStringList folders = {}; ///< the folders of the fleets; empty text is the root
    int clusters = 0;
    QString whyNot = {};
};

/// The first line of the review: how much was found, and the one button that writes it.
class ReviewHead final : public QWidget
{
    Q_OBJECT

  public:
    explicit ReviewHead(QWidget* parent = nullptr);

    void showReading(const QString& repository);
    void setFacts(const ReviewFacts& facts);
    void setOffer(const AdoptionOffer& offer);
    QPushButton* adoptButton() const { return m_adopt; }

  signals:
    void adoptWished();
    void leaveWished();
    /// The number of what is not placed was clicked.
    void leftOutWished();

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    Label* m_title;
    Label* m_rings;
    Label* m_sites;
    LinkButton* m_leftOut;
    Label* m_took;
    QPushButton* m_leave;
    QPushButton* m_adopt;
};

} // namespace efa::widgets
