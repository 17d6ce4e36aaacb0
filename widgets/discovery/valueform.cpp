#include "widgets/discovery/valueform.h"

#include "widgets/common/controlrole.h"
#include "widgets/common/label.h"

#include <QBoxLayout>
#include <QCompleter>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>

namespace efa::widgets {

namespace {
constexpr int valueWidth = 240;
}

ValueForm::ValueForm(QWidget* parent)
    : QWidget(parent)
    , m_question(new Label)
    , m_value(new QLineEdit)
    , m_yes(new QPushButton(tr("Set")))
    , m_no(new QPushButton(tr("Cancel")))
{
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(space::medium, space::small, space::medium, space::small);
    line->setSpacing(space::small);
    line->addWidget(m_question);
    line->addWidget(m_value);
    line->addWidget(m_yes);
    line->addWidget(m_no);
    line->addStretch(1);
    m_value->setFixedWidth(valueWidth);
    m_value->setPlaceholderText(tr("None"));
    setButtonRole(m_no, ButtonRole::Quiet);
    const auto answer = [this] {
        const QString value = m_value->text().trimmed();
        close();
        emit answered(value);
    };
    connect(m_yes, &QAbstractButton::clicked, this, answer);
    connect(m_value, &QLineEdit::returnPressed, this, answer);
    connect(m_no, &QAbstractButton::clicked, this, &ValueForm::close);
    hide();
}

void ValueForm::ask(const QString& question, const QString& value, const QStringList& known)
{
    m_question->setWords(question);
    m_value->setAccessibleName(question);
    delete m_value->completer();
    auto* completer = new QCompleter(known, m_value);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    m_value->setCompleter(completer);
    m_value->setText(value);
    m_value->selectAll();
    show();
    m_value->setFocus();
}

void ValueForm::close()
{
    if (!isVisible())
        return;
    hide();
    emit closed();
}

void ValueForm::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

void ValueForm::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const Theme& theme = Theme::of(this);
    painter.fillRect(rect(), theme.color(Token::Surface));
    painter.fillRect(0, height() - 1, width(), 1, theme.color(Token::Line));
}

} // namespace efa::widgets
