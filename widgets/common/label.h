#pragma once

#include "widgets/common/theme.h"

#include <QLabel>

namespace efa::widgets {

/// How a label looks; the colour follows the theme.
struct LabelLook
{
    TextSize size = TextSize::Body;
    Token color = Token::Text;
    Emphasis emphasis = Emphasis::Normal;
    bool code = false;
};

/// Plain text in one line that shortens in the middle when there is no room (the whole text is then in the
/// tooltip), or in several after wrap(). Safe for foreign text.
class Label final : public QLabel
{
    Q_OBJECT

  public:
    explicit Label(const QString& text = {}, LabelLook look = {}, QWidget* parent = nullptr);

    /// From now on in as many lines as needed, keeping line ends.
    void wrap();
    void setWords(const QString& text);
    void setColor(Token color);
    void setElide(Qt::TextElideMode mode);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    int heightForWidth(int width) const override;

  protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

  private:
    bool isShortened() const;

    LabelLook m_look;
    Qt::TextElideMode m_elide = Qt::ElideMiddle;
};

} // namespace efa::widgets
