"""What the reader of scanned lines learns from worn pages: lines, and the weights of scan/practised.npz."""
