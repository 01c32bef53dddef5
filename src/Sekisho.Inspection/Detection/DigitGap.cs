namespace Sekisho.Inspection.Detection;

/// <summary>What stands between two neighbouring groups of digits.</summary>
internal enum DigitGap
{
    /// <summary>Something that ends a number.</summary>
    Break,

    /// <summary>One to three spaces.</summary>
    Space,

    /// <summary>A hyphen or two, spaces beside them or not.</summary>
    Hyphen,

    /// <summary>A single full stop.</summary>
    Dot,

    /// <summary>A single comma, spaces beside it or not: joins the digits of a labelled number only.</summary>
    Comma,

    /// <summary>A single slash, likewise.</summary>
    Slash,

    /// <summary>A single middle dot, likewise.</summary>
    MiddleDot,

    /// <summary>The end of a line or of a table cell, where numbers are torn apart.</summary>
    Line,
}
