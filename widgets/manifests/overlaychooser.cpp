#include "widgets/manifests/overlaychooser.h"

#include "itemmodels/overlaysmodel.h"
#include "widgets/common/elidedpath.h"
#include "widgets/common/plaintext.h"
#include "widgets/common/theme.h"
#include "widgets/manifests/overlaydelegate.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMouseEvent>
#include <QPainter>

#include <utility>

namespace efa::widgets {

namespace {
constexpr int shownLetters = 14;
constexpr int narrowest = 88;
constexpr int listWidth = 400;
constexpr int mostRows = 16;

/// A line that shows the end of a path that does not fit while nobody types in it, so that a part of a name
/// is not taken for the name.
class NameLine final : public QLineEdit
{
  public:
    using QLineEdit::QLineEdit;

  protected:
    /// What is typed replaces the name: nobody completes one that is whole.
    void focusInEvent(QFocusEvent* event) override
    {
        QLineEdit::focusInEvent(event);
        m_isNew = event->reason() == Qt::MouseFocusReason;
        if (!m_isNew)
            selectAll();
    }

    void mouseReleaseEvent(QMouseEvent* event) override
    {
        QLineEdit::mouseReleaseEvent(event);
        if (std::exchange(m_isNew, false) && !hasSelectedText())
            selectAll();
    }

    void paintEvent(QPaintEvent* event) override
    {
        const QRect room = contentsRect().adjusted(beside, 0, -beside, 0);
        if (hasFocus() || fontMetrics().horizontalAdvance(text()) <= room.width())
            return QLineEdit::paintEvent(event);
        QPainter painter(this);
        painter.setPen(palette().color(QPalette::Text));
        painter.drawText(room, int(Qt::AlignLeft | Qt::AlignVCenter) | int(Qt::TextSingleLine),
                         elidedPath(text(), fontMetrics(), room.width()));
    }

  private:
    /// What QLineEdit keeps free on both sides.
    static constexpr int beside = 2;

    bool m_isNew = false; ///< the click that gave it the focus goes on
};

} // namespace

OverlayChooser::OverlayChooser(QWidget* parent)
    : QComboBox(parent), m_model(new itemmodels::OverlaysModel(this))
{
    setEditable(true);
    setLineEdit(new NameLine);
    setInsertPolicy(NoInsert);
    setModel(m_model);
    setMaxVisibleItems(mostRows);
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(shownLetters);
    setAccessibleName(tr("What is rendered"));
    lineEdit()->setAccessibleName(accessibleName());
    lineEdit()->setPlaceholderText(tr("Choose"));
    auto* completer = new QCompleter(m_model, this);
    completer->setFilterMode(Qt::MatchContains);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setCompletionMode(QCompleter::PopupCompletion);
    completer->setMaxVisibleItems(mostRows);
    setCompleter(completer);
    // Paths are searched also by what their shown names leave out.
    completer->setCompletionRole(Qt::ToolTipRole);
    auto* delegate = new OverlayDelegate(this);
    setItemDelegate(delegate);
    completer->popup()->setItemDelegate(delegate);
    for (QAbstractItemView* list : {view(), completer->popup()}) {
        list->setMinimumWidth(listWidth);
        list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    }
    connect(this, &QComboBox::activated, this, &OverlayChooser::take);
    const auto takeAt = [this](const QModelIndex& index) {
        take(m_model->rowOf({index.data(itemmodels::OverlaysModel::FolderRole).toString(),
                             index.data(itemmodels::OverlaysModel::ClusterRole).toString()}));
    };
    connect(completer, qOverload<const QModelIndex&>(&QCompleter::activated), this, takeAt);
    connect(lineEdit(), &QLineEdit::returnPressed, this, [this, completer, takeAt] {
        if (completer->completionCount() > 0)
            takeAt(completer->currentIndex());
        putBack();
    });
    setCurrentIndex(-1);
}

QSize OverlayChooser::minimumSizeHint() const
{
    return {narrowest, QComboBox::minimumSizeHint().height()};
}

void OverlayChooser::setOverlays(const QList<workspace::Overlay>& overlays)
{
    const QSignalBlocker quiet(this);
    m_model->setValues(overlays);
    showTarget(m_target);
}

void OverlayChooser::setReaching(const QSet<QString>& folders)
{
    m_model->setReaching(folders);
}

void OverlayChooser::showTarget(const std::optional<workspace::RenderTarget>& target)
{
    m_target = target;
    putBack();
}

/// Whatever was typed, the name of what is rendered stands there again.
void OverlayChooser::putBack()
{
    const QSignalBlocker quiet(this);
    const int row = m_target ? m_model->rowOf(*m_target) : -1;
    setCurrentIndex(row);
    setEditText(row >= 0 ? m_model->at(row).name() : (m_target ? m_target->folder : QString()));
    setToolTip(toolTipWords());
    lineEdit()->setCursorPosition(0);
}

QString OverlayChooser::toolTipWords() const
{
    if (!m_target)
        return tr("Choose what is rendered");
    const QString folder =
        shownInToolTip(m_target->folder.isEmpty() ? QStringLiteral(".") : m_target->folder);
    return m_target->cluster.isEmpty()
               ? tr("Rendered for %1").arg(folder)
               : tr("What %1 gets, beginning with %2").arg(shownInToolTip(m_target->cluster), folder);
}

void OverlayChooser::take(int row)
{
    if (row < 0 || row >= m_model->rowCount())
        return putBack();
    const workspace::RenderTarget target = m_model->at(row).target();
    const bool other = m_target != target;
    m_target = target;
    putBack();
    if (other)
        emit chosen(target);
}

void OverlayChooser::focusOutEvent(QFocusEvent* event)
{
    QComboBox::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason)
        putBack();
}

void OverlayChooser::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        putBack();
        lineEdit()->selectAll();
        return;
    }
    QComboBox::keyPressEvent(event);
}

} // namespace efa::widgets
