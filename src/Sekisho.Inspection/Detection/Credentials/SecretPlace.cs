namespace Sekisho.Inspection.Detection.Credentials;

/// <summary>Where the value of a secret stands.</summary>
internal enum SecretPlace
{
    /// <summary>In quotation marks in code or settings.</summary>
    Quoted,

    /// <summary>Without quotation marks behind = or : in code or settings.</summary>
    Bare,

    /// <summary>Behind a space alone.</summary>
    Spaced,

    /// <summary>In a Japanese form: behind a colon or in brackets.</summary>
    Form,

    /// <summary>In a Japanese sentence that says what it is.</summary>
    Sentence,

    /// <summary>Under the head of a column.</summary>
    Column,

    /// <summary>In a header of HTTP.</summary>
    Header,
}
