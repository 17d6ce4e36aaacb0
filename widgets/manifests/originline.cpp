#include "widgets/manifests/originline.h"

#include "widgets/common/codeview.h"
#include "widgets/common/label.h"
#include "widgets/common/plaintext.h"
#include "widgets/common/quietlabel.h"
#include "widgets/common/surface.h"
#include "workspace/preview.h"
#include "workspace/whendone.h"

#include <QBoxLayout>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QMouseEvent>

namespace efa::widgets {

using kustomize::FieldOrigin;
using kustomize::StepKind;
using workspace::LineOrigin;

namespace {

/// The mouse crosses many lines on its way to one.
constexpr int restMs = 60;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::widgets::OriginLine)
};

QString stepWords(const FieldOrigin& origin)
{
    QString entry = shown(origin.entry.toString());
    switch (origin.step) {
    case StepKind::Resource:
        return Text::tr("resource listed in %1").arg(entry);
    case StepKind::Generator:
        return Text::tr("made by the generator in %1").arg(entry);
    case StepKind::Patch:
        return Text::tr("patch listed in %1").arg(entry);
    case StepKind::Namespace:
        return Text::tr("namespace set in %1").arg(entry);
    case StepKind::NamePrefix:
        return Text::tr("name prefix set in %1").arg(entry);
    case StepKind::NameSuffix:
        return Text::tr("name suffix set in %1").arg(entry);
    case StepKind::Labels:
        return Text::tr("labels set in %1").arg(entry);
    case StepKind::Annotations:
        return Text::tr("annotations set in %1").arg(entry);
    case StepKind::Images:
        return Text::tr("image set in %1").arg(entry);
    case StepKind::Replicas:
        return Text::tr("number of replicas set in %1").arg(entry);
    case StepKind::Replacement:
        return Text::tr("replacement in %1").arg(entry);
    case StepKind::Transformer:
        return Text::tr("transformer in %1").arg(entry);
    case StepKind::NameHash:
        return Text::tr("hash of what the generator in %1 makes").arg(entry);
    case StepKind::NameReference:
        return Text::tr("name of another resource, set in %1").arg(entry);
    case StepKind::Var:
        return Text::tr("var in %1").arg(entry);
    case StepKind::BuildMetadata:
        return Text::tr("build metadata asked for in %1").arg(entry);
    }
    return entry;
}

QString originWords(const FieldOrigin& origin)
{
    return Text::tr("%1, %2", "place, step").arg(shown(origin.place.toString()), stepWords(origin));
}

/// All that is known, one origin a line.
QString wholeStory(const LineOrigin& origin)
{
    QStringList lines;
    if (!origin.field.isEmpty())
        lines << origin.field;
    lines << Text::tr("From %1").arg(originWords(origin.provenance.origin));
    for (const FieldOrigin& overridden : origin.provenance.overridden)
        lines << Text::tr("In place of %1").arg(originWords(overridden));
    lines << Text::tr("F12 goes there.");
    return lines.join(u'\n');
}

} // namespace

OriginLine::OriginLine(CodeView& result, QWidget* parent)
    : QWidget(parent), m_result(result), m_words(quietLabel())
{
    setFixedHeight(measure::secondLine);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::medium, 0, space::medium, 0);
    row->addWidget(m_words, 1);
    m_words->setAccessibleName(tr("Where the line comes from"));
    m_soon.setSingleShot(true);
    m_soon.setInterval(restMs);
    connect(&m_soon, &QTimer::timeout, this, [this] { ask(wantedLine(), Use::Show); });
    connect(&result, &CodeView::lineHovered, this, [this](int line) {
        m_hovered = line;
        askSoon();
    });
    connect(&result, &QsciScintilla::cursorPositionChanged, this, &OriginLine::askSoon);
    result.installEventFilter(this);
    result.viewport()->installEventFilter(this);
}

void OriginLine::setPreview(workspace::Preview* preview)
{
    if (m_preview)
        m_preview->disconnect(this);
    m_preview = preview;
    clear();
    if (preview)
        connect(preview, &workspace::Preview::changed, this, &OriginLine::askSoon);
}

QString OriginLine::words() const
{
    return m_words->text();
}

int OriginLine::wantedLine() const
{
    return (m_hovered > 0 ? m_hovered : m_result.caretLine()) - 1;
}

void OriginLine::askSoon()
{
    m_soon.start();
}

void OriginLine::clear()
{
    ++m_round;
    m_soon.stop();
    m_asked.cancel();
    m_hovered = 0;
    m_words->setWords({});
    m_words->setToolTip({});
}

void OriginLine::ask(int line, Use use)
{
    if (!m_preview || !m_preview->shown())
        return clear();
    // Nobody looks, or the next result is on its way and asks again.
    if (use == Use::Show && (!isVisible() || !m_preview->isCurrent()))
        return;
    m_asked.cancel();
    m_asked = m_preview->originOf(line);
    const quint64 round = ++m_round;
    workspace::whenDone(m_asked, this, [this, round, use](const Result<LineOrigin>& origin) {
        if (round == m_round)
            take(origin, use);
    });
}

void OriginLine::take(const Result<LineOrigin>& origin, Use use)
{
    if (!origin && origin.error().code == ErrorCode::Cancelled)
        return;
    if (!origin) {
        m_words->setWords(origin.error().message);
        m_words->setToolTip(shownInToolTip(origin.error().hint));
        return;
    }
    m_words->setWords(tr("From %1").arg(originWords(origin->provenance.origin)));
    m_words->setToolTip(shownInToolTip(wholeStory(*origin)));
    if (use == Use::GoThere)
        emit placeRequested(origin->provenance.origin.place);
}

void OriginLine::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    askSoon();
}

bool OriginLine::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_F12 || key == Qt::Key_Return || key == Qt::Key_Enter) {
            m_soon.stop();
            ask(m_result.caretLine() - 1, Use::GoThere);
            return true;
        }
    }
    // The text sees the click, too: it ends a selection.
    if (event->type() == QEvent::MouseButtonRelease && watched == m_result.viewport()) {
        const auto* click = static_cast<QMouseEvent*>(event);
        if (click->button() == Qt::LeftButton && click->modifiers() == Qt::ControlModifier && m_hovered > 0) {
            m_soon.stop();
            ask(m_hovered - 1, Use::GoThere);
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace efa::widgets
