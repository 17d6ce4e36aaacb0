#include "app/window/palette.h"

#include "app/window/palettedelegate.h"
#include "itemmodels/palettemodel.h"
#include "widgets/common/controlpainter.h"
#include "widgets/common/label.h"
#include "widgets/common/quietlabel.h"
#include "widgets/common/searchfield.h"
#include "widgets/common/surface.h"

#include <QApplication>
#include <QKeyEvent>
#include <QListView>
#include <QLocale>
#include <QPainter>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace efa::app {

using namespace widgets;

namespace {
constexpr QSize largest(640, 440);
constexpr int top = measure::menuBar + space::small;
constexpr int page = 10;
} // namespace

Palette::Palette(itemmodels::PaletteModel& model, QWidget* window)
    : QFrame(window)
    , m_model(model)
    , m_field(new SearchField(tr("Find a command, a cluster, a file, a resource or a commit")))
    , m_list(new QListView)
    , m_count(quietLabel())
{
    hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, space::small);
    column->setSpacing(0);
    auto* line = new QHBoxLayout;
    line->setContentsMargins(space::tight, 0, space::medium, 0);
    line->addWidget(m_field, 1);
    line->addWidget(m_count);
    column->addLayout(line);
    column->addWidget(new Hairline);
    column->addSpacing(space::tight);
    column->addWidget(m_list, 1);
    m_field->setFixedHeight(measure::touch);
    m_field->setFrame(false);
    m_field->setProperty("efaOwnFocus", true);
    m_list->setModel(&model);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setAccessibleName(tr("What was found"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // The keyboard stays in the field: typing goes on after the arrows.
    m_list->setFocusPolicy(Qt::NoFocus);
    m_field->installEventFilter(this);
    window->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, &Palette::search);
    connect(m_field, &SearchField::left, this, &Palette::leave);
    connect(m_list, &QListView::clicked, this, &Palette::choose);
    connect(&model, &QAbstractItemModel::modelReset, this, &Palette::showCount);
}

void Palette::open()
{
    if (!isOpen())
        m_before = QApplication::focusWidget();
    place();
    show();
    raise();
    m_field->clear();
    search({});
    m_field->setFocus(Qt::PopupFocusReason);
}

void Palette::leave()
{
    if (!isOpen())
        return;
    const bool hadFocus = isAncestorOf(QApplication::focusWidget());
    hide();
    if (hadFocus && m_before)
        m_before->setFocus(Qt::PopupFocusReason);
}

void Palette::place()
{
    const QSize room = parentWidget()->size();
    const QSize size(std::min(largest.width(), room.width() - 2 * space::large),
                     std::min(largest.height(), room.height() - top - space::large));
    setGeometry(QRect(QPoint((room.width() - size.width()) / 2, top), size));
}

void Palette::search(const QString& typed)
{
    if (isOpen())
        m_model.search(typed);
}

/// Also when more became known while the palette is open.
void Palette::showCount()
{
    const QLocale locale;
    m_count->setWords(m_field->text().trimmed().isEmpty()
                          ? tr("%1 to choose from").arg(locale.toString(m_model.all()))
                          : tr("%1 found").arg(locale.toString(m_model.found())));
    m_list->setCurrentIndex(m_model.index(0));
}

void Palette::step(int rows)
{
    const int last = m_model.rowCount() - 1;
    if (last < 0)
        return;
    const int row = m_list->currentIndex().row() + rows;
    // One step over the end goes round; a page does not.
    const bool isStep = rows == 1 || rows == -1;
    const int wanted = isStep ? (row + last + 1) % (last + 1) : std::clamp(row, 0, last);
    m_list->setCurrentIndex(m_model.index(wanted));
}

void Palette::choose()
{
    const QModelIndex current = m_list->currentIndex();
    if (!current.isValid() || !m_model.at(current.row()).whyNot.isEmpty())
        return;
    const itemmodels::PaletteEntry entry = m_model.at(current.row());
    leave();
    emit chosen(entry);
}

bool Palette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isOpen())
        place();
    if (watched != m_field || !isOpen())
        return QFrame::eventFilter(watched, event);
    if (event->type() == QEvent::FocusOut &&
        static_cast<QFocusEvent*>(event)->reason() != Qt::ActiveWindowFocusReason &&
        static_cast<QFocusEvent*>(event)->reason() != Qt::PopupFocusReason)
        leave();
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Down:
        step(1);
        return true;
    case Qt::Key_Up:
        step(-1);
        return true;
    case Qt::Key_PageDown:
        step(page);
        return true;
    case Qt::Key_PageUp:
        step(-page);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose();
        return true;
    default:
        return QFrame::eventFilter(watched, event);
    }
}

void Palette::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const Theme& theme = Theme::of(this);
    paintRounded(&painter, rect(), theme.color(Token::Raised), theme.color(Token::Control), measure::radius);
}

} // namespace efa::app
