#pragma once

#include "base/diagnostic.h"
#include "widgets/common/glyph.h"

#include <QWidget>

class QHBoxLayout;
class QToolButton;

namespace efa::widgets {

class Label;
class LinkButton;

/// What a banner says: a bold lead, a sentence, at most one step to take, and the raw text folded below.
struct BannerWords
{
    Severity severity = Severity::Error;
    QString lead = {};
    QString text;
    QString action = {};
    QString detail = {};
};

/// One inline message in the colour of its severity, with icon. Hidden until it has words.
class Banner final : public QWidget
{
    Q_OBJECT

  public:
    explicit Banner(QWidget* parent = nullptr);

    /// Shows the banner.
    void setWords(const BannerWords& words);
    const BannerWords& words() const { return m_words; }
    /// Banners that report what happened can be closed; those that describe a lasting state cannot.
    void setClosable(bool closable);
    /// From now on the steps stand below the sentence: for panels that are narrow.
    void setNarrow();

  signals:
    void actionTriggered();
    void closed();

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    void buildLine();
    void foldDetail(bool folded);

    BannerWords m_words;
    QHBoxLayout* m_line;
    Label* m_lead;
    Label* m_text;
    LinkButton* m_action;
    QToolButton* m_unfold;
    QToolButton* m_close;
    Label* m_detail;
};

/// The token, glyph and word in which a severity is shown everywhere.
Token severityToken(Severity severity);
Glyph severityGlyph(Severity severity);
QString severityWord(Severity severity);

} // namespace efa::widgets
