/**
 * Sets the blocks of /document.json in the house style. The texts are data: they reach the page as strings, which the
 * typesetter never reads as mark-up.
 */
export const renderer = `#import "/house.typ": *

#let data = json("/document.json")
#let cover = data.cover
#let sans-text(size: 8pt, fill: ink, weight: 400, body) = text(
  font: sans, size: size, fill: fill, weight: weight, number-width: "tabular", body,
)
#let running(inlines) = for part in inlines {
  if part.at("strong", default: false) { strong(part.text) } else { part.text }
}
#let note-line(body) = if body != "" { sans-text(size: 7pt, fill: faint, body) }
#let alignment = (left: left, right: right, center: center)

#show: house.with(
  title: cover.title,
  subtitle: cover.subtitle,
  lang: cover.language,
  date: cover.dateLabel,
  version: cover.versionLabel,
  issuer: cover.issuer,
  reference: cover.raise,
  confidential: cover.confidentiality,
  banner: cover.notice,
)

// Figures and tables are counted apart; their words come with the language of the document.
#show figure.where(kind: image): set figure(supplement: cover.figureWord)
#show figure.where(kind: table): set figure(supplement: cover.tableWord)
#set table(stroke: none)

#let set-table(it) = {
  let size = if it.small { 7pt } else { 8pt }
  let inset = if it.small { (x: 3pt, y: 3pt) } else { (x: 5pt, y: 4.5pt) }
  let widths = it.columns.map(column => column.width * 1fr)
  let sides = it.columns.map(column => alignment.at(column.align))
  let head(column) = sans-text(size: size - 0.5pt, fill: muted, weight: 500, column.label)
  let cells(row) = row.cells.enumerate().map(((index, cell)) => {
    let weight = if row.kind == "plain" { 400 } else { 600 }
    let body = sans-text(size: size, weight: weight, running(cell))
    if row.kind == "group" and index == 0 {
      table.cell(colspan: it.columns.len(), fill: sunken, align: left, body)
    } else { body }
  })
  let rows = it.rows.map(row => if row.kind == "group" { (cells(row).first(),) } else { cells(row) })
  let lines = ()
  for (index, row) in it.rows.enumerate() {
    if row.kind == "total" { lines.push(table.hline(y: index + 1, stroke: 0.6pt + line-strong)) }
    lines.push(table.hline(y: index + 2, stroke: 0.4pt + line-colour))
  }
  // a short table is never cut in two
  show figure: set block(breakable: it.rows.len() > 12)
  figure(
    kind: table,
    caption: it.title,
    {
      set par(justify: false, leading: 0.5em)
      set text(hyphenate: false)
      table(
        columns: widths,
        align: (column, row) => sides.at(column) + if row == 0 { bottom } else { top },
        inset: inset,
        table.header(..it.columns.map(head)),
        table.hline(y: 1, stroke: 0.6pt + ink),
        ..lines,
        ..rows.flatten(),
      )
      if it.note != "" { block(above: 5pt, width: 100%, align(left, note-line(it.note))) }
    },
  )
}

#let set-figure(it) = figure(
  kind: image,
  caption: it.title,
  {
    set align(left)
    set par(justify: false, leading: 0.5em)
    if it.subtitle != "" { block(below: 7pt, sans-text(size: 7.5pt, fill: muted, it.subtitle)) }
    image(it.file, alt: it.alt, width: 100%)
    if it.note != "" { block(above: 6pt, width: 100%, note-line(it.note)) }
  },
)

#let set-strip(it) = {
  let columns = calc.min(it.items.len(), 3)
  block(above: 14pt, below: 16pt, breakable: false, grid(
    columns: (1fr,) * columns,
    column-gutter: 12pt,
    row-gutter: 14pt,
    ..it.items.map(item => block(width: 100%, {
      set par(justify: false, leading: 0.45em, spacing: 5pt)
      line(length: 100%, stroke: 0.8pt + accent)
      v(-1pt)
      sans-text(size: 7.5pt, fill: muted, item.label)
      parbreak()
      text(font: serif, size: 17pt, weight: 600, number-width: "tabular", item.value)
      if item.note != "" {
        parbreak()
        sans-text(size: 7pt, fill: faint, item.note)
      }
    })),
  ))
}

#let set-callout(it) = {
  let colour = if it.tone == "caution" { caution } else { accent }
  block(
    width: 100%,
    above: 14pt,
    below: 14pt,
    inset: (left: 12pt, right: 10pt, y: 10pt),
    stroke: (left: 2pt + colour),
    fill: sunken,
    {
      set par(justify: false, leading: 0.6em, spacing: 0.8em)
      sans-text(size: 9pt, weight: 600, fill: colour, it.title)
      for paragraph in it.body { parbreak(); text(size: 9.5pt, running(paragraph)) }
    },
  )
}

#let set-risk(it) = block(above: 16pt, below: 14pt, {
  block(sticky: true, below: 6pt, {
    set par(justify: false)
    sans-text(size: 8pt, fill: accent, weight: 600, it.number)
    h(8pt)
    text(size: 11pt, weight: 600, it.title)
  })
  running(it.inlines)
  for row in it.rows {
    block(above: 6pt, inset: (left: 12pt), {
      set par(justify: false, leading: 0.6em)
      text(size: 9.5pt, { strong(row.label); h(0.5em); running(row.inlines) })
    })
  }
})

#for it in data.blocks {
  if it.kind == "heading" { heading(level: it.level, it.text) }
  else if it.kind == "paragraph" { par(running(it.inlines)) }
  else if it.kind == "lead" {
    block(above: 6pt, below: 14pt, sticky: true, {
      set par(justify: false, leading: 0.62em)
      text(size: 13pt, fill: accent, running(it.inlines))
    })
  }
  else if it.kind == "list" {
    let items = it.items.map(running)
    if it.ordered { enum(..items) } else { list(..items) }
  }
  else if it.kind == "terms" {
    terms(separator: [: ], ..it.items.map(item => terms.item(item.term, running(item.inlines))))
  }
  else if it.kind == "table" { set-table(it) }
  else if it.kind == "figure" { set-figure(it) }
  else if it.kind == "strip" { set-strip(it) }
  else if it.kind == "callout" { set-callout(it) }
  else if it.kind == "risk" { set-risk(it) }
  else if it.kind == "formula" {
    block(width: 100%, fill: sunken, inset: 9pt, above: 10pt, below: 12pt, {
      set par(justify: false, leading: 0.7em)
      sans-text(size: 8.5pt, it.lines.join(linebreak()))
    })
  }
  else if it.kind == "break" { pagebreak(weak: true) }
}
`;
