namespace Sekisho.Governance.Organizations;

/// <summary>The sorts of public body that the notice addresses.</summary>
public enum BodyKind
{
    /// <summary>府省庁.</summary>
    Ministry,

    /// <summary>独立行政法人.</summary>
    IncorporatedAgency,

    /// <summary>都道府県.</summary>
    Prefecture,

    /// <summary>指定都市.</summary>
    DesignatedCity,

    /// <summary>市区町村.</summary>
    Municipality,

    /// <summary>一部事務組合・広域連合.</summary>
    Association,
}
