"""Top-level windows of an X server without a window manager: their names, or a request to close.

usage: windows.py list | close        (DISPLAY is the server)
"""
import ctypes
import sys

x11 = ctypes.CDLL("libX11.so.6")
Window, Atom = ctypes.c_ulong, ctypes.c_ulong
x11.XOpenDisplay.restype = ctypes.c_void_p
x11.XDefaultRootWindow.restype = Window
x11.XInternAtom.restype = Atom


class ClientMessage(ctypes.Structure):
    _fields_ = [("type", ctypes.c_int), ("serial", ctypes.c_ulong), ("send_event", ctypes.c_int),
                ("display", ctypes.c_void_p), ("window", Window), ("message_type", Atom),
                ("format", ctypes.c_int), ("data", ctypes.c_long * 5), ("pad", ctypes.c_long * 16)]


display = ctypes.c_void_p(x11.XOpenDisplay(None))
protocols = Atom(x11.XInternAtom(display, b"WM_PROTOCOLS", 0))
delete = x11.XInternAtom(display, b"WM_DELETE_WINDOW", 0)


def children():
    root, parent, count = Window(), Window(), ctypes.c_uint()
    found = ctypes.POINTER(Window)()
    x11.XQueryTree(display, Window(x11.XDefaultRootWindow(display)), ctypes.byref(root),
                   ctypes.byref(parent), ctypes.byref(found), ctypes.byref(count))
    return [found[i] for i in range(count.value)]


def is_mapped(window):
    attributes = (ctypes.c_long * 64)()
    x11.XGetWindowAttributes(display, Window(window), ctypes.byref(attributes))
    # int x, y, width, height, border, depth; Visual*; root; class, bit, win; planes, pixel;
    # save_under; colormap; map_installed, map_state
    ints = ctypes.cast(attributes, ctypes.POINTER(ctypes.c_int))
    return ints[23] == 2


def name(window):
    text = ctypes.c_char_p()
    x11.XFetchName(display, Window(window), ctypes.byref(text))
    return (text.value or b"").decode()


for each in children():
    if not is_mapped(each) or not name(each):
        continue
    if sys.argv[1] == "list":
        print(name(each))
    else:
        event = ClientMessage(33, 0, 1, display, each, protocols, 32)
        event.data[0] = delete
        x11.XSendEvent(display, Window(each), 0, ctypes.c_long(0), ctypes.byref(event))
x11.XSync(display, 0)
