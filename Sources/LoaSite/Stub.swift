internal import LoaMarkup
