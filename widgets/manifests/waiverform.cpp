#include "widgets/manifests/waiverform.h"

#include "validation/waiveredit.h"
#include "widgets/common/availability.h"
#include "widgets/common/controlrole.h"
#include "widgets/common/label.h"
#include "widgets/common/plaintext.h"
#include "widgets/common/segmentedswitch.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>

namespace efa::widgets {

namespace {

enum Scope { InObject, InFile, Everywhere };
/// A waiver is looked at again after a while, unless somebody decides otherwise.
constexpr int usualDays = 90;

} // namespace

WaiverForm::WaiverForm(QWidget* parent)
    : QScrollArea(parent)
    , m_title(new Label({}, {.emphasis = Emphasis::Strong}))
    , m_reason(new QLineEdit)
    , m_scope(new SegmentedSwitch)
    , m_until(new QLineEdit)
    , m_lines(new Label({}, {.size = TextSize::Secondary, .color = Token::Secondary, .code = true}))
    , m_yes(new QPushButton(tr("Write waiver")))
    , m_no(new QPushButton(tr("Cancel")))
{
    m_title->wrap();
    m_lines->wrap();
    m_reason->setPlaceholderText(tr("Why it may stay"));
    m_reason->setAccessibleName(tr("Reason of the waiver"));
    m_until->setPlaceholderText(tr("Last day; empty: for ever"));
    m_until->setAccessibleName(tr("Last day of the waiver"));
    m_scope->addSegment(InObject, tr("Object"), tr("This object in this file"));
    m_scope->addSegment(InFile, tr("File"), tr("Whatever the rule finds in this file"));
    m_scope->addSegment(Everywhere, tr("All"), tr("Whatever the rule finds anywhere"));
    setButtonRole(m_yes, ButtonRole::Primary);
    setButtonRole(m_no, ButtonRole::Quiet);
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(space::medium, space::small, space::medium, space::small);
    column->setSpacing(space::small);
    column->addWidget(m_title);
    column->addWidget(m_reason);
    auto* line = new QHBoxLayout;
    line->addWidget(m_scope);
    line->addWidget(m_until, 1);
    column->addLayout(line);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_no);
    buttons->addWidget(m_yes);
    column->addLayout(buttons);
    column->addWidget(m_lines);
    column->addStretch(1);
    setWidget(content);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusProxy(m_reason);
    setAccessibleName(tr("Waiver"));
    for (QLineEdit* edit : {m_reason, m_until}) {
        connect(edit, &QLineEdit::textChanged, this, &WaiverForm::showAnswer);
        connect(edit, &QLineEdit::returnPressed, this, &WaiverForm::answer);
    }
    connect(m_scope, &SegmentedSwitch::chosen, this, &WaiverForm::showAnswer);
    connect(m_yes, &QAbstractButton::clicked, this, &WaiverForm::answer);
    connect(m_no, &QAbstractButton::clicked, this, &WaiverForm::closed);
}

void WaiverForm::ask(const workspace::Problem& problem)
{
    m_problem = problem;
    m_title->setWords(tr("Waive %1").arg(shown(problem.rule)));
    m_reason->clear();
    m_until->setText(QDate::currentDate().addDays(usualDays).toString(Qt::ISODate));
    m_scope->setAvailable(InObject, problem.object.isEmpty() ? tr("It is about the file.") : QString());
    m_scope->setCurrent(problem.object.isEmpty() ? InFile : InObject);
    showAnswer();
    m_reason->setFocus();
}

std::optional<validation::Waiver> WaiverForm::waiver() const
{
    validation::Waiver waiver{.rule = m_problem.rule, .reason = m_reason->text().trimmed()};
    if (m_scope->current() != Everywhere)
        waiver.place = m_problem.place.file;
    if (m_scope->current() == InObject)
        waiver.object = m_problem.object;
    const QString until = m_until->text().trimmed();
    if (until.isEmpty())
        return waiver;
    const QDate day = QDate::fromString(until, Qt::ISODate);
    if (!day.isValid())
        return std::nullopt;
    waiver.until = day;
    return waiver;
}

void WaiverForm::showAnswer()
{
    const auto wanted = waiver();
    setInvalid(m_until, !wanted);
    QString whyNot;
    if (!wanted)
        whyNot = tr("Write the last day as year, month and day, such as 2027-01-31.");
    else if (wanted->reason.isEmpty())
        whyNot = tr("Say why it may stay: somebody answers for it.");
    setAvailable(m_yes, whyNot);
    if (wanted)
        m_lines->setWords(tr("In topology/validation.yaml, not saved yet:") + u'\n' +
                          shown(QString::fromUtf8(validation::waiverLines(*wanted, 0)).trimmed()));
}

void WaiverForm::answer()
{
    if (!m_yes->isEnabled())
        return;
    if (const auto wanted = waiver())
        emit answered(*wanted);
}

void WaiverForm::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        emit closed();
    else
        QScrollArea::keyPressEvent(event);
}

} // namespace efa::widgets
