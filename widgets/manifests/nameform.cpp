#include "widgets/manifests/nameform.h"

#include "widgets/common/availability.h"
#include "widgets/common/controlrole.h"
#include "widgets/common/label.h"
#include "widgets/common/quietlabel.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>

namespace efa::widgets {

NameForm::NameForm(QWidget* parent)
    : QWidget(parent)
    , m_question(quietLabel())
    , m_name(new QLineEdit)
    , m_why(new Label({}, {.size = TextSize::Secondary, .color = Token::Degraded}))
    , m_yes(new QPushButton)
    , m_no(new QPushButton(tr("Cancel")))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::medium, space::small, space::medium, space::small);
    column->setSpacing(space::tight);
    column->addWidget(m_question);
    column->addWidget(m_name);
    column->addWidget(m_why);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::small);
    buttons->addStretch(1);
    buttons->addWidget(m_no);
    buttons->addWidget(m_yes);
    column->addLayout(buttons);
    m_why->wrap();
    setButtonRole(m_no, ButtonRole::Quiet);
    connect(m_yes, &QAbstractButton::clicked, this, &NameForm::answer);
    connect(m_no, &QAbstractButton::clicked, this, &NameForm::close);
    connect(m_name, &QLineEdit::returnPressed, this, &NameForm::answer);
    connect(m_name, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_why->hide();
        setInvalid(m_name, false);
        setAvailable(m_yes, text.trimmed().isEmpty() ? tr("A name is needed.") : QString());
    });
    hide();
}

void NameForm::ask(const QString& question, const QString& proposal, const QString& button)
{
    m_question->setWords(question);
    m_name->setAccessibleName(question);
    m_yes->setText(button);
    m_name->clear();
    m_name->setText(proposal);
    m_why->hide();
    show();
    m_name->setFocus();
    const qsizetype begin = proposal.lastIndexOf(u'/') + 1;
    const qsizetype dot = proposal.indexOf(u'.', begin);
    m_name->setSelection(int(begin), int((dot < 0 ? proposal.size() : dot) - begin));
}

void NameForm::refuse(const QString& why)
{
    m_why->setWords(why);
    m_why->show();
    setInvalid(m_name, true);
    m_name->setFocus();
}

void NameForm::close()
{
    if (!isVisible())
        return;
    hide();
    emit closed();
}

void NameForm::answer()
{
    if (m_yes->isEnabled())
        emit answered(m_name->text().trimmed());
}

void NameForm::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

} // namespace efa::widgets
