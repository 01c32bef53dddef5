using Sekisho.Inspection.Detection.Labels;

namespace Sekisho.Inspection.Detection.Tables;

/// <summary>A cell of a row under a head; its kind is <see cref="LabelKind.None"/> under a head that says nothing about numbers.</summary>
internal readonly record struct HeadedCell(int RowStart, int Start, int End, LabelKind Kind);
