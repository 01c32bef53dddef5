namespace Sekisho.Governance.Organizations;

/// <summary>How a person is employed; rules of use are the same for all.</summary>
public enum Employment
{
    /// <summary>常勤職員, 再任用 and 任期付 included.</summary>
    Permanent,

    /// <summary>会計年度任用職員 (地方公務員法22条の2), whose appointments end with the fiscal year at the latest.</summary>
    FiscalYear,

    /// <summary>派遣・委託 by contract.</summary>
    Contract,
}
