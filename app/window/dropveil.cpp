#include "app/window/dropveil.h"

#include "widgets/common/controlpainter.h"
#include "widgets/common/plaintext.h"

#include <QFileInfo>
#include <QMimeData>
#include <QPainter>
#include <QUrl>

namespace efa::app {

using namespace widgets;

DropVeil::DropVeil(QWidget* parent)
    : QWidget(parent)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
}

QString DropVeil::folderIn(const QMimeData* data)
{
    const QList<QUrl> urls = data->urls();
    if (urls.size() != 1 || !urls.first().isLocalFile())
        return {};
    const QFileInfo info(urls.first().toLocalFile());
    return info.isDir() ? info.absoluteFilePath() : info.absolutePath();
}

void DropVeil::show(const QString& folder)
{
    m_words = tr("Let go to open %1").arg(shown(QFileInfo(folder).fileName()));
    setGeometry(parentWidget()->rect());
    raise();
    setVisible(true);
    update();
}

void DropVeil::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const Theme& theme = Theme::of(this);
    painter.setPen(QPen(theme.color(Token::Accent), measure::focus));
    painter.drawRect(QRectF(rect()).adjusted(1, 1, -1, -1));
    painter.setFont(uiFont(TextSize::Section, Emphasis::Strong));
    const QSize words = painter.fontMetrics().size(0, m_words) + QSize(2 * space::wide, 2 * space::medium);
    QRect place(QPoint(), words);
    place.moveCenter(rect().center());
    paintRounded(&painter, place, theme.color(Token::Raised), theme.color(Token::Accent));
    painter.setPen(theme.color(Token::Text));
    painter.drawText(place, Qt::AlignCenter, m_words);
}

} // namespace efa::app
