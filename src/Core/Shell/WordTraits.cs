using System;

namespace GoContainerGuard.Shell;

/// <summary>What a word holds besides plain characters; most words hold nothing of it and are never read twice.</summary>
[Flags]
internal enum WordTraits : byte
{
    None = 0,
    Quoted = 1,
    Escaped = 2,
    Expanded = 4,
    Glob = 8,
    Tilde = 16,
    Brace = 32,
}
