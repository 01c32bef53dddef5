namespace Sekisho.Storage.Cases;

/// <summary>What a case asks of a post.</summary>
public enum CaseWait
{
    /// <summary>To act in the step that it waits in.</summary>
    Step,

    /// <summary>A look after the fact (後閲).</summary>
    AfterCheck,

    /// <summary>To take note (回覧).</summary>
    Circulation,
}
