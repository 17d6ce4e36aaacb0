#include "widgets/start/sampleform.h"

#include "widgets/common/availability.h"
#include "widgets/common/controlrole.h"
#include "widgets/common/errorpresenter.h"
#include "widgets/common/glyph.h"
#include "widgets/common/label.h"
#include "widgets/common/panelhead.h"
#include "widgets/common/quietlabel.h"

#include <QBoxLayout>
#include <QDir>
#include <QFileDialog>
#include <QKeyEvent>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>

namespace efa::widgets {

SampleForm::SampleForm(QWidget* parent)
    : Surface(Token::Surface, Edge::Card, parent)
    , m_folder(new QLineEdit)
    , m_choose(makeIconButton(Glyph::FolderOpen, tr("Choose another folder")))
    , m_note(quietLabel())
    , m_bar(new QProgressBar)
    , m_write(new QPushButton(tr("Write it and open")))
    , m_cancel(new QPushButton(tr("Cancel")))
{
    build();
    connect(m_folder, &QLineEdit::textChanged, this, &SampleForm::folderChanged);
    connect(m_folder, &QLineEdit::returnPressed, m_write, &QAbstractButton::click);
    connect(m_choose, &QAbstractButton::clicked, this, &SampleForm::choose);
    connect(m_write, &QAbstractButton::clicked, this, [this] { emit writeRequested(folder()); });
    connect(m_cancel, &QAbstractButton::clicked, this, [this] {
        if (m_running)
            emit cancelRequested();
        else
            emit left();
    });
    showIdle();
}

void SampleForm::build()
{
    m_folder->setAccessibleName(tr("Folder for the sample fleet"));
    m_write->setToolTip(tr("Writes a Git repository with 36 clusters into this folder"));
    m_cancel->setToolTip(tr("Writes nothing more"));
    setButtonRole(m_write, ButtonRole::Primary);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(measure::bar);
    m_note->wrap();
    setBordered(m_choose, true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::medium, space::medium, space::medium, space::medium);
    column->setSpacing(space::small);
    column->addWidget(new Label(tr("Folder for the sample fleet"),
                                {.size = TextSize::Secondary, .color = Token::Secondary}));
    auto* line = new QHBoxLayout;
    line->setSpacing(space::small);
    line->addWidget(m_folder, 1);
    line->addWidget(m_choose);
    column->addLayout(line);
    column->addWidget(m_bar);
    column->addWidget(m_note);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::small);
    buttons->addWidget(m_write);
    buttons->addWidget(m_cancel);
    buttons->addStretch(1);
    column->addLayout(buttons);
}

void SampleForm::setFolder(const QString& folder)
{
    m_folder->setText(QDir::toNativeSeparators(folder));
}

QString SampleForm::folder() const
{
    return QDir::fromNativeSeparators(m_folder->text());
}

QWidget* SampleForm::focusEntry() const
{
    return m_folder;
}

void SampleForm::setVerdict(const QString& whyNot)
{
    m_whyNot = whyNot;
    if (m_running)
        return;
    setAvailable(m_write, whyNot);
    setInvalid(m_folder, !whyNot.isEmpty());
    if (whyNot.isEmpty())
        say(tr("36 clusters in the North Sea, with a history of commits. Nothing outside this folder "
               "changes."),
            Token::Secondary);
    else
        say(whyNot, Token::Degraded);
}

void SampleForm::showIdle()
{
    setRunning(false);
    setVerdict(m_whyNot);
}

void SampleForm::showRunning(qint64 done, qint64 total, const QString& step)
{
    setRunning(true);
    m_bar->setRange(0, total > 0 ? 100 : 0);
    m_bar->setValue(total > 0 ? int(done * 100 / total) : 0);
    say(step.isEmpty() ? tr("Writing the sample fleet") : step, Token::Secondary);
}

void SampleForm::showFailed(const Error& error)
{
    setRunning(false);
    setVerdict({});
    say(errorSentences(error), Token::Degraded);
}

void SampleForm::setRunning(bool running)
{
    m_running = running;
    m_bar->setVisible(running);
    m_folder->setEnabled(!running);
    const QString whyNot = running ? tr("The sample fleet is being written") : QString();
    setAvailable(m_choose, whyNot);
    setAvailable(m_write, running ? whyNot : m_whyNot);
}

void SampleForm::say(const QString& text, Token color)
{
    m_note->setWords(text);
    m_note->setColor(color);
}

void SampleForm::choose()
{
    auto* dialog = new QFileDialog(window(), tr("Folder for the sample fleet"), QFileInfo(folder()).path());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &SampleForm::setFolder);
    dialog->open();
}

void SampleForm::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && !m_running)
        emit left();
    else
        Surface::keyPressEvent(event);
}

} // namespace efa::widgets
