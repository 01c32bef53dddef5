namespace Sekisho.Governance.Cases;

/// <summary>What the kinds of case have in common.</summary>
public static class CaseKinds
{
    /// <summary>Whether it asks for a permit of its own: service, task, level and period are answered.</summary>
    public static bool AsksForPermit(CaseKind kind) => kind is CaseKind.New or CaseKind.Exception;

    /// <summary>Whether it is about one permit of the register.</summary>
    public static bool IsAboutPermit(CaseKind kind) => kind is CaseKind.Join or CaseKind.Change or CaseKind.Renew or CaseKind.Closure or CaseKind.Measure;
}
