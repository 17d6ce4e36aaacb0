#include "app/window/helpdialog.h"

#include "widgets/common/label.h"
#include "widgets/common/searchfield.h"

#include <QEvent>
#include <QListWidget>
#include <QTextBlock>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace efa::app {

using namespace widgets;

namespace {

constexpr QSize dialogSize(760, 560);
constexpr int listWidth = 184;

/// Headings and spacing of our own instead of those of a word processor.
void dress(QTextDocument& document)
{
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        QTextCursor cursor(block);
        QTextBlockFormat format = block.blockFormat();
        const int level = format.headingLevel();
        format.setTopMargin(level == 2 ? space::large : 0);
        format.setBottomMargin(space::small);
        cursor.setBlockFormat(format);
        if (level == 0)
            continue;
        cursor.select(QTextCursor::BlockUnderCursor);
        QTextCharFormat letters;
        letters.setFont(uiFont(level == 1 ? TextSize::Title : TextSize::Section, Emphasis::Strong));
        letters.setProperty(QTextFormat::FontSizeAdjustment, 0);
        cursor.mergeCharFormat(letters);
    }
}

} // namespace

HelpDialog::HelpDialog(HelpBook book, QWidget* parent)
    : QDialog(parent)
    , m_book(std::move(book))
    , m_field(new SearchField(tr("Search the help")))
    , m_list(new QListWidget)
    , m_text(new QTextBrowser)
    , m_none(new Label({}, {.color = Token::Secondary}))
{
    setWindowTitle(tr("Help"));
    resize(dialogSize);
    m_list->setAccessibleName(tr("Pages of the help"));
    m_list->setFixedWidth(listWidth);
    m_text->setAccessibleName(tr("Text of the help"));
    m_text->setOpenLinks(false);
    m_text->setFont(uiFont());
    m_text->document()->setDocumentMargin(space::large);
    m_none->wrap();
    auto* columns = new QHBoxLayout;
    columns->setSpacing(space::medium);
    columns->addWidget(m_list);
    columns->addWidget(m_text, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::large, space::large, space::large, space::large);
    column->setSpacing(space::medium);
    column->addWidget(m_field);
    column->addWidget(m_none);
    column->addLayout(columns, 1);
    m_none->hide();
    connect(m_field, &QLineEdit::textChanged, this, &HelpDialog::search);
    connect(m_field, &SearchField::left, this, &QDialog::reject);
    connect(m_list, &QListWidget::currentItemChanged, this, &HelpDialog::showCurrent);
    fill(m_book.search({}));
}

void HelpDialog::showPage(const QString& view)
{
    m_field->clear();
    m_list->setCurrentRow(m_book.pageOf(view));
    show();
    raise();
    activateWindow();
    m_text->setFocus();
}

void HelpDialog::search(const QString& words)
{
    fill(m_book.search(words));
    m_none->setVisible(m_list->count() == 0);
    m_none->setWords(tr("No page has all of these words."));
}

void HelpDialog::fill(const QList<int>& pages)
{
    m_list->clear();
    for (const int page : pages) {
        auto* item = new QListWidgetItem(m_book.pages().at(page).title, m_list);
        item->setData(Qt::UserRole, page);
    }
    m_list->setCurrentRow(0);
}

void HelpDialog::showCurrent()
{
    const QListWidgetItem* item = m_list->currentItem();
    m_text->clear();
    if (!item)
        return;
    m_text->setMarkdown(m_book.pages().at(item->data(Qt::UserRole).toInt()).text);
    dress(*m_text->document());
    // The first word that was searched for is in sight.
    const QString word = m_field->text().section(u' ', 0, 0, QString::SectionSkipEmpty);
    m_text->moveCursor(QTextCursor::Start);
    if (!word.isEmpty())
        m_text->find(word);
}

void HelpDialog::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showCurrent();
}

} // namespace efa::app
