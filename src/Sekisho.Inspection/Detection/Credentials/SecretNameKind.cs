namespace Sekisho.Inspection.Detection.Credentials;

/// <summary>What kind of secret a name announces; each has its own idea of a likely value.</summary>
internal enum SecretNameKind
{
    /// <summary>A password: letters alone will do, so will digits alone behind a Japanese name.</summary>
    Password,

    /// <summary>A key or token made by a machine: letters and digits.</summary>
    Key,

    /// <summary>暗証番号 and other codes of digits.</summary>
    Pin,

    /// <summary>合言葉: any word, kana too.</summary>
    Phrase,
}
