#include "widgets/topology/maplegend.h"

#include "widgets/common/controlpainter.h"
#include "widgets/common/label.h"
#include "widgets/topology/legendentry.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace efa::widgets {

namespace {

constexpr int stripHeight = 44;
constexpr int facetsWidth = 132;
constexpr int moreWidth = 108;
constexpr float shadowShare = 0.05F;

} // namespace

MapLegend::MapLegend(QWidget* parent)
    : QWidget(parent)
    , m_line(new QHBoxLayout(this))
    , m_facets(new QComboBox)
    , m_more(new QToolButton)
    , m_menu(new QMenu(this))
{
    setFixedHeight(stripHeight + 2 * floatShadow);
    setAttribute(Qt::WA_NoMousePropagation);
    setAccessibleName(tr("Legend"));
    m_line->setContentsMargins(floatShadow + space::medium, floatShadow, floatShadow + space::small,
                               floatShadow);
    m_line->setSpacing(space::tight);
    auto* words = new Label(tr("Colour by"), {.color = Token::Secondary});
    words->setMinimumWidth(words->sizeHint().width());
    m_line->addWidget(words);
    m_line->addSpacing(space::tight);
    m_facets->setFixedWidth(facetsWidth);
    m_facets->setAccessibleName(tr("Colour by"));
    m_facets->setFocusPolicy(Qt::StrongFocus);
    for (const fleet::Facet facet : fleet::allFacets)
        m_facets->addItem(facetWord(facet), int(facet));
    m_line->addWidget(m_facets);
    m_line->addSpacing(space::tight);
    connect(m_more, &QAbstractButton::clicked, m_menu,
            [this] { m_menu->popup(m_more->mapToGlobal(QPoint(0, -m_menu->sizeHint().height()))); });
    m_more->setFixedHeight(measure::control);
    m_more->setFocusPolicy(Qt::TabFocus);
    m_more->setToolTip(tr("Values that have no room here"));
    m_line->addWidget(m_more);
    connect(m_facets, &QComboBox::activated, this,
            [this](int index) { emit facetChosen(fleet::Facet(m_facets->itemData(index).toInt())); });
}

std::vector<MapLegend::Group> MapLegend::groupsOf(const MapScene& scene)
{
    const FacetScale& scale = scene.scale();
    const QSet<QString>& chosen = scene.filter().valuesOf(scale.facet());
    std::vector<Group> groups;
    Group others{.values = scale.others(), .place = int(scale.values().size()), .on = false};
    for (const fleet::FacetCount& count : fleet::facetCounts(scene.map(), scale.facet(), scene.filter())) {
        if (others.values.size() > 1 && others.values.contains(count.value)) {
            others.count += count.count;
            others.on = others.on || chosen.contains(count.value);
            continue;
        }
        groups.push_back({.values = {count.value},
                          .word = valueWord(scale.facet(), count.value),
                          .place = scale.placeOfValue(count.value),
                          .count = count.count,
                          .on = chosen.contains(count.value)});
    }
    if (others.values.size() > 1) {
        others.word = tr("%Ln other(s)", nullptr, int(others.values.size()));
        groups.push_back(others);
    }
    return groups;
}

void MapLegend::show(const MapScene& scene, int width)
{
    const int facet = m_facets->findData(int(scene.scale().facet()));
    m_facets->setCurrentIndex(facet);
    const int had =
        int(std::ranges::find_if(m_entries, [](const LegendEntry* entry) { return entry->hasFocus(); }) -
            m_entries.begin());
    const bool focused = had < m_entries.size();
    for (LegendEntry* entry : std::as_const(m_entries)) {
        entry->hide();
        entry->deleteLater();
    }
    m_entries.clear();
    m_menu->clear();
    const int fixed = m_line->contentsMargins().left() + m_line->contentsMargins().right() + facetsWidth +
                      m_line->itemAt(0)->widget()->minimumWidth() + 4 * space::tight + 2 * space::tight;
    addEntries(scene, groupsOf(scene), width - fixed);
    if (focused && !m_entries.isEmpty())
        m_entries.at(std::min<qsizetype>(had, m_entries.size() - 1))->setFocus();
    adjustSize();
}

void MapLegend::addEntries(const MapScene& scene, const std::vector<Group>& groups, int room)
{
    int left = room;
    std::vector<Group> rest;
    for (const Group& group : groups) {
        auto* entry = new LegendEntry(scene.scale(), group.place, group.word, group.count, this);
        const int width = entry->sizeHint().width() + space::tight;
        const bool last = &group == &groups.back();
        if (!rest.empty() || left - width < (last ? 0 : moreWidth)) {
            delete entry;
            rest.push_back(group);
            continue;
        }
        left -= width;
        entry->setChecked(group.on);
        entry->setFixedWidth(width - space::tight);
        connect(entry, &QAbstractButton::clicked, this,
                [this, values = group.values](bool on) { emit valuesToggled(values, on); });
        m_line->insertWidget(m_line->count() - 1, entry);
        entry->show();
        m_entries << entry;
    }
    addMore(rest);
}

void MapLegend::addMore(const std::vector<Group>& groups)
{
    m_more->setVisible(!groups.empty());
    m_more->setText(tr("%Ln more", nullptr, int(groups.size())));
    for (const Group& group : groups) {
        QString words = u"%1   %2"_s.arg(group.word, QLocale().toString(group.count));
        QAction* action = m_menu->addAction(words.replace(u'&', u"&&"_s));
        action->setCheckable(true);
        action->setChecked(group.on);
        connect(action, &QAction::triggered, this,
                [this, values = group.values](bool on) { emit valuesToggled(values, on); });
    }
}

void MapLegend::paintEvent(QPaintEvent* /*event*/)
{
    paintFloating(this);
}

void paintFloating(QWidget* widget)
{
    QPainter painter(widget);
    const Theme& theme = Theme::of(widget);
    const QRect strip = widget->rect().adjusted(floatShadow, floatShadow, -floatShadow, -floatShadow);
    // A soft edge without a blur: three rings that fade.
    for (int ring = floatShadow - 1; ring > 0; --ring) {
        QColor shadow = theme.color(theme.scheme() == Scheme::Light ? Token::Text : Token::Base);
        shadow.setAlphaF(shadowShare);
        paintRounded(&painter, strip.adjusted(-ring, -ring + 2, ring, ring), shadow, QColor(),
                     measure::radius + ring);
    }
    paintRounded(&painter, strip, theme.color(Token::Raised), theme.color(Token::Line));
}

} // namespace efa::widgets
