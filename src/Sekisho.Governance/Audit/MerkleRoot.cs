using System.Security.Cryptography;

namespace Sekisho.Governance.Audit;

/// <summary>Root of a Merkle tree (RFC 6962, section 2.1: leaves and nodes are told apart by a leading byte).</summary>
public static class MerkleRoot
{
    /// <summary>The root over records in their order, lower-case hex.</summary>
    public static string Of(IEnumerable<byte[]> records) => OfLeaves(records.Select(LeafOf));

    /// <summary>The leaf of a record: what stays in its place when it is disposed of.</summary>
    public static byte[] LeafOf(byte[] record) => SHA256.HashData([0, .. record]);

    /// <summary>The root over leaves in their order, lower-case hex.</summary>
    public static string OfLeaves(IEnumerable<byte[]> leaves)
    {
        var row = leaves.ToList();
        if (row.Count == 0) return Convert.ToHexStringLower(SHA256.HashData([]));
        while (row.Count > 1)
        {
            var next = new List<byte[]>((row.Count + 1) / 2);
            for (var i = 0; i < row.Count; i += 2)
            {
                next.Add(i + 1 < row.Count ? SHA256.HashData([1, .. row[i], .. row[i + 1]]) : row[i]);
            }

            row = next;
        }

        return Convert.ToHexStringLower(row[0]);
    }
}
