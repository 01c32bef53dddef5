using Sekisho.Documents.Texts;

namespace UnitTests.Documents.Texts;

internal static class Refusal
{
    public static (DocumentFault Fault, string Place) Of(byte[] content, string name = "a", DocumentLimits? limits = null)
    {
        var refusal = Should.Throw<UnreadableDocumentException>(() => DocumentTexts.Read(content, name, limits));
        return (refusal.Fault, refusal.Place);
    }
}
