using Assay.Kernel;

namespace Assay.Stores.Embedded.Sqlite;

/// <summary>Signs the head of a log. Called inside the transaction that appends the leaves it covers.</summary>
/// <param name="size">Number of leaves.</param>
/// <param name="root">RFC 6962 root over them.</param>
/// <returns>The signed C2SP checkpoint.</returns>
public delegate string HeadSigner(long size, Digest root);
