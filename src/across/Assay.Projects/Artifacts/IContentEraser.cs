using Assay.Kernel;

namespace Assay.Projects.Artifacts;

/// <summary>Takes content away for good. The records that name it stay, and their proofs hold: they commit to its digest, not to its bytes.</summary>
public interface IContentEraser
{
    /// <summary>Takes content away, durably, and every copy that this eraser reaches; nothing happens when it is not here. Bytes are unlinked, not overwritten.</summary>
    void Erase(Digest digest);

    /// <summary>Whether the content, or a copy that this eraser reaches, is here.</summary>
    bool IsHere(Digest digest);
}
